import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonRow } from "@/components/ui/layout";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { caseMoveOf, type OfficeMove } from "@/lib/domain/moves/case-moves";
import type { HoldKind } from "@/lib/domain/vocabulary/holds";
import type { OfficeHold } from "@/lib/holds/types";
import { hrefTo } from "@/lib/routes";
import { OfficeFacts } from "./office-facts";
import { WaitingTag } from "./waiting-tag";

type Props = { proposals: readonly OfficeHold[]; today: CalendarDate; closesOn: CalendarDate };

/** The proposed holds and after-care that wait for the office's decision, by reference alone. */
export function Proposals({ proposals, ...when }: Props) {
  if (proposals.length === 0) {
    return (
      <Card title="Proposed holds and after-care">
        <EmptyState title="No proposals are waiting for a decision." />
      </Card>
    );
  }
  return proposals.map((hold) => (
    <Card
      key={hold.id}
      title={`${proposalWords[hold.kind]}: ${hold.reference}`}
      aside={<WaitingTag since={hold.proposedOn} today={when.today} />}
    >
      <OfficeFacts hold={hold} {...when} />
      <HoldMoves hold={hold} moves={answers[hold.kind]} />
    </Card>
  ));
}

const proposalWords: Record<HoldKind, string> = {
  hold: "Proposed hold",
  after_care: "Proposed after-care",
};
const answers: Record<HoldKind, readonly OfficeMove[]> = {
  hold: ["accept_hold", "return_hold"],
  after_care: ["accept_after_care", "return_after_care"],
};

/** Links to the forms for the office's decisions on a hold. Each names its case. */
function HoldMoves({ hold, moves }: { hold: OfficeHold; moves: readonly OfficeMove[] }) {
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
