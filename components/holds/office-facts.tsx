import { SummaryList, type Fact } from "@/components/ui/summary-list";
import { TypedText } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import type { OfficeHold } from "@/lib/holds/types";

type Props = { hold: OfficeHold; today: CalendarDate; closesOn: CalendarDate };

/** What the office sees of a case that it does not hold: nothing that identifies the person. */
export function OfficeFacts({ hold, today, closesOn }: Props) {
  const { reason, summary, interimPlan, stage, destination, proposedBy, proposedOn, holder } = hold;
  const facts: (Fact | null)[] = [
    { label: "Why", value: <TypedText>{reason}</TypedText> },
    { label: "Summary", value: <TypedText>{summary}</TypedText> },
    { label: "Interim plan", value: <TypedText>{interimPlan}</TypedText> },
    { label: "Stage", value: stageLabels[stage] },
    { label: "Destination", value: destination ?? "None" },
    {
      label: "Proposed",
      value: `By ${proposedBy} on ${plainDay(proposedOn, today)}, ${daysFromNow(proposedOn, today)}`,
    },
    holder && { label: "Named holder", value: holder.name },
    {
      label: "Closing date",
      value: `${plainDay(closesOn, today)}, ${daysFromNow(closesOn, today)}`,
    },
  ];
  return <SummaryList spread facts={facts.filter((fact) => fact !== null)} />;
}
