import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { AlertWords } from "./alert-label";
import { ageWords, riskWords } from "./person-label";
import { SafeContact } from "./safe-contact";

type Props = { head: CaseHead; today: CalendarDate };

/** Who a form is about, shown at the side, so that nothing is recorded for the wrong person. */
export function PersonAside({ head, today }: Props) {
  const { lastContactOn } = head;

  return (
    <Card title={head.name}>
      <SummaryList
        facts={[
          { label: "Reference", value: head.reference },
          { label: "Age", value: ageWords(head.person.dateOfBirth, today) },
          { label: "Risk", value: riskWords(head.risk) },
          { label: "Contact", value: <SafeContact {...head} /> },
          ...(head.alerts.length > 0
            ? [{ label: "Alerts", value: <AlertWords alerts={head.alerts} /> }]
            : []),
          {
            label: "Last contact",
            value: lastContactOn
              ? `${plainDay(lastContactOn, today)}, ${daysFromNow(lastContactOn, today)}`
              : "None yet",
          },
          { label: "Worker", value: head.worker.name },
        ]}
      />
    </Card>
  );
}
