import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { TypedWords } from "@/components/ui/timeline";
import type { ClosureAsked } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/words";
import { endReasonLabels } from "@/lib/domain/case/end-reasons";

/** What was asked for, by whom and why, before it is decided. */
export function ClosureRequest({ asked, today }: { asked: ClosureAsked; today: CalendarDate }) {
  return (
    <Card title="What was asked for">
      <SummaryList
        spread
        facts={[
          { label: "Why the case ends", value: endReasonLabels[asked.reason] },
          { label: "What led to it", value: <TypedWords>{asked.words}</TypedWords> },
          { label: "Asked for by", value: `${asked.by.name}, ${plainInstant(asked.at, today)}` },
        ]}
      />
    </Card>
  );
}
