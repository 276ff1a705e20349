import { SummaryList, type Fact } from "@/components/ui/summary-list";
import { TypedText } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import type { OfficeHold } from "@/lib/holds/types";

type Props = { hold: OfficeHold; today: CalendarDate; closesOn: CalendarDate };

/**
 * What the office sees of a case that it does not hold or have in after-care: nothing that identifies the person. What is
 * recorded in codes comes first.
 */
export function OfficeFacts({ hold, today, closesOn }: Props) {
  const { reason, summary, interimPlan, stage, destination, proposedBy, proposedOn, holder, deputy, checks } =
    hold;
  const day = (on: CalendarDate) => `${plainDay(on, today)}, ${daysFromNow(on, today)}`;
  const facts: (Fact | null)[] = [
    checks?.completedOn ? { label: "Handed over", value: day(checks.completedOn) } : null,
    checks && {
      label: "Safety checks left",
      value: checks.dueOn.length === 0 ? "None" : checks.dueOn.map(day).join("; "),
    },
    { label: "Why", value: <TypedText>{reason}</TypedText> },
    // The office writes none for itself when it takes a hold.
    summary === "" ? null : { label: "Summary", value: <TypedText>{summary}</TypedText> },
    { label: checks ? "Who the person calls" : "Interim plan", value: <TypedText>{interimPlan}</TypedText> },
    { label: "Stage", value: stageLabels[stage] },
    { label: "Destination", value: destination ?? "None" },
    {
      label: "Proposed",
      value: `By ${proposedBy} on ${plainDay(proposedOn, today)}, ${daysFromNow(proposedOn, today)}`,
    },
    holder && { label: checks ? "After-care person" : "Named holder", value: holder.name },
    holder && { label: "Deputy", value: deputy ?? "None" },
    {
      label: "Closing date",
      value: `${plainDay(closesOn, today)}, ${daysFromNow(closesOn, today)}`,
    },
  ];
  return <SummaryList spread facts={facts.filter((fact) => fact !== null)} />;
}
