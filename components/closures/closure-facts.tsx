import { SummaryList } from "@/components/ui/summary-list";
import type { ClosureToDecide } from "@/lib/closures/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { riskLabels } from "@/lib/domain/vocabulary/risk-levels";

type Props = { closure: ClosureToDecide; today: CalendarDate };

/** What the office decides a closure request on: coded facts, nothing that someone wrote. */
export function ClosureFacts({ closure, today }: Props) {
  const { reason, risk, lastContactOn, requestedBy, requestedOn, unmet } = closure;
  return (
    <SummaryList
      spread
      facts={[
        { label: "Why the case ends", value: endReasonLabels[reason] },
        { label: "Risk", value: riskLabels[risk] },
        {
          label: "Last contact",
          value: lastContactOn
            ? `${plainDay(lastContactOn, today)}, ${daysFromNow(lastContactOn, today)}`
            : "None yet",
        },
        { label: "Requested", value: `By ${requestedBy} on ${plainDay(requestedOn, today)}` },
        {
          label: "Still missing",
          value:
            unmet.length === 0 ? (
              "Nothing"
            ) : (
              <ul className="plain-list">
                {unmet.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}
