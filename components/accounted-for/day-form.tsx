import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { typedDay } from "@/lib/domain/calendar/words";
import type { Span } from "@/lib/screens/accounted-for/types";

type Props = { span: Span; typed: string };

/** Which day is reckoned up. It is sent by GET, so that a reckoning is an address that can be kept. */
export function DayForm({ span, typed }: Props) {
  return (
    <form className="filter__form" action="/accounted-for" role="search" aria-label="Choose a day">
      <TextField
        name="on"
        label="At the end of which day?"
        hint={`For example, ${typedDay(span.first ?? span.today)}`}
        defaultValue={typed}
        width={20}
        autoComplete="off"
      />
      <Button variant="secondary">Reckon up</Button>
    </form>
  );
}
