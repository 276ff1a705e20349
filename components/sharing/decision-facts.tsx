import { SummaryList } from "@/components/ui/summary-list";
import { TypedText } from "@/components/ui/timeline";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/format";
import { decisionWords } from "@/lib/sharing/messages";
import type { DecisionMade } from "@/lib/sharing/types";

type Props = { made: DecisionMade; today: CalendarDate };

/** Everything recorded about one decision. */
export function DecisionFacts({ made, today }: Props) {
  const { approved, recordedAt, recordedBy } = made;
  const facts = [...decisionWords({ ...made, approved: null })].flatMap(([label, details]) =>
    details ? [{ label, value: <TypedText>{details}</TypedText> }] : [],
  );

  return (
    <SummaryList
      spread
      facts={[
        ...facts,
        { label: "Recorded", value: `${recordedBy.name}, ${plainInstant(recordedAt, today)}` },
        ...(approved
          ? [{ label: "Approved", value: `${approved.by}, ${plainInstant(approved.at, today)}` }]
          : []),
      ]}
    />
  );
}
