import { SummaryList, type Fact } from "@/components/ui/summary-list";
import { TypedWords } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/words";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import type { OfficeHold } from "@/lib/holds/types";

type Props = { hold: OfficeHold; today: CalendarDate; closesOn: CalendarDate };

/** What the office sees of a case that it does not hold: nothing that identifies the person. */
export function OfficeFacts({ hold, today, closesOn }: Props) {
  const { reason, summary, interimPlan, stage, destination, proposedBy, proposedOn, holder } = hold;
  const facts: (Fact | null)[] = [
    { label: "Why", value: <TypedWords>{reason}</TypedWords> },
    { label: "Summary", value: <TypedWords>{summary}</TypedWords> },
    { label: "Interim plan", value: <TypedWords>{interimPlan}</TypedWords> },
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
