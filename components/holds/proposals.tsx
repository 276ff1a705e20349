import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonRow } from "@/components/ui/layout";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { caseMoveOf, type OfficeMove } from "@/lib/domain/moves/case-moves";
import type { OfficeHold } from "@/lib/holds/types";
import { hrefTo } from "@/lib/routes";
import { OfficeFacts } from "./office-facts";
import { WaitingTag } from "./waiting-tag";

type Props = { proposals: readonly OfficeHold[]; today: CalendarDate; closesOn: CalendarDate };

/** The proposals that wait for the office's answer, by reference alone. */
export function Proposals({ proposals, ...when }: Props) {
  if (proposals.length === 0) {
    return (
      <Card title="Proposed holds">
        <EmptyState title="No proposal waits for an answer." />
      </Card>
    );
  }
  return proposals.map((hold) => (
    <Card
      key={hold.id}
      title={`Proposed hold: ${hold.reference}`}
      aside={<WaitingTag since={hold.proposedOn} today={when.today} />}
    >
      <OfficeFacts hold={hold} {...when} />
      <HoldMoves hold={hold} moves={["accept_hold", "return_hold"]} />
    </Card>
  ));
}

/** The ways to the forms of what the office decides on a hold, each with the case that it is about. */
export function HoldMoves({ hold, moves }: { hold: OfficeHold; moves: readonly OfficeMove[] }) {
  return (
    <ButtonRow>
      {moves.map((move) => (
        <ButtonLink key={move} href={hrefTo("holdMove", { holdId: hold.id, move })} variant="secondary">
          {caseMoveOf(move).label}
          <span className="govuk-visually-hidden"> for {hold.reference}</span>
        </ButtonLink>
      ))}
    </ButtonRow>
  );
}
