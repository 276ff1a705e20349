import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { hrefTo } from "@/lib/routes";

/** Looks for a destination where there are too many for one list. */
export const DestinationSearch = ({ reference, text }: { reference: string; text: string }) => (
  <form
    action={hrefTo("newHandover", { reference })}
    role="search"
    aria-label="Find a destination"
    className="search-line"
  >
    <TextField name="text" label="Find a destination by name or by what it does" defaultValue={text} />
    <Button variant="secondary">Search</Button>
  </form>
);
