import { Alarm } from "@/components/ui/alarm";
import { Link } from "@/components/ui/link";
import { people } from "@/lib/domain/text/count";
import { hrefTo } from "@/lib/routes";

/** Warns that people are still outstanding after the closing date. Renders nothing if there are none. */
export function UnaccountedBanner({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Alarm title={`${people(count)} unaccounted for`}>
      <p>
        Support has ended, their {count === 1 ? "case is" : "cases are"} still open, and the commissioner’s
        office does not hold {count === 1 ? "it" : "them"}.{" "}
        <Link href={hrefTo("unaccounted")}>Show the people and what is missing for each</Link>
      </p>
    </Alarm>
  );
}
