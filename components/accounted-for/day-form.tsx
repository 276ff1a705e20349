import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { typedDay } from "@/lib/domain/calendar/format";
import { hrefTo } from "@/lib/routes";
import type { Span } from "@/lib/screens/accounted-for/types";

type Props = { span: Span; typed: string };

/** Chooses the date. Sent by GET, so that the address of a date can be kept. */
export function DayForm({ span, typed }: Props) {
  return (
    <form className="filter__form" action={hrefTo("accountedFor")} role="search" aria-label="Choose a date">
      <TextField
        name="on"
        label="Date"
        hint={`For example, ${typedDay(span.first ?? span.today)}`}
        defaultValue={typed}
        width={20}
        autoComplete="off"
      />
      <Button variant="secondary">Show</Button>
    </form>
  );
}
