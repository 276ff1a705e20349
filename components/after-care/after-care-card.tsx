import { MoveButtons } from "@/components/moves/move-buttons";
import { Card } from "@/components/ui/card";
import { SummaryList, type Fact } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import { TypedText } from "@/components/ui/timeline";
import type { AfterCareView } from "@/lib/after-care/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";

type Props = {
  afterCare: AfterCareView;
  reference: string;
  today: CalendarDate;
  /** The moves that are offered. This card shows the one that takes a proposal back. */
  offered: readonly CaseMoveName[];
};

/** Who in the commissioner's office makes the safety checks, and until when: a mark beside who is responsible. */
export function AfterCareCard({ afterCare, reference, today, offered }: Props) {
  return (
    <Card
      id="after-care"
      title="After-care by the commissioner’s office"
      aside={<Tag tone={isGoingOn(afterCare) ? "info" : "grey"}>{statusWords(afterCare)}</Tag>}
    >
      <SummaryList facts={factsOf(afterCare, today)} />
      <MoveButtons moves={offered.filter((move) => move === "take_back_after_care")} reference={reference} />
    </Card>
  );
}

const isGoingOn = ({ state, until }: AfterCareView) => state === "accepted" && until !== null;

function statusWords({ state, until }: AfterCareView): string {
  if (state === "returned") return "Returned";
  if (until === null) return "Finished: every safety check is answered";
  return state === "accepted" ? "In after-care" : "Proposed";
}

function factsOf(afterCare: AfterCareView, today: CalendarDate): Fact[] {
  const { reason, interimPlan, proposedBy, proposedOn, person, deputy, personInformed, returnReason, until } =
    afterCare;
  const facts: (Fact | null)[] = [
    person === null ? null : { label: "After-care person", value: person },
    deputy && { label: "Deputy", value: deputy.name ?? `None. ${deputy.whyNone ?? ""}`.trim() },
    until && {
      label: "Until the last check",
      value: `${plainDay(until, today)}, ${daysFromNow(until, today)}`,
    },
    { label: "Reason", value: <TypedText>{reason}</TypedText> },
    { label: "Who the person calls", value: <TypedText>{interimPlan}</TypedText> },
    { label: "Proposed", value: `By ${proposedBy} on ${plainDay(proposedOn, today)}` },
    personInformed && {
      label: "Person informed",
      value: personInformed.isInformed ? "Yes" : `No. ${personInformed.whyNot ?? ""}`.trim(),
    },
    returnReason === null
      ? null
      : { label: "Why it was returned", value: <TypedText>{returnReason}</TypedText> },
  ];
  return facts.filter((fact) => fact !== null);
}
