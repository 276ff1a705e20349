import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { TypedText } from "@/components/ui/timeline";
import type { ClosureRequested } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { caseEngine } from "@/lib/domain/moves/case-engine";
import { shownAnswers } from "@/lib/domain/moves/shown-answers";

/** A closure request: who made it, why, and all its answers, before it is decided. */
export function RequestedClosure({ asked, today }: { asked: ClosureRequested; today: CalendarDate }) {
  const { reason, statement, answers, by, at } = asked;
  const questions = caseEngine.questionsOf({ move: "request_closure", endReason: reason });

  return (
    <Card title="Closure request">
      <SummaryList
        spread
        facts={[
          { label: "Why the case ends", value: endReasonLabels[reason] },
          { label: "What led to this", value: <TypedText>{statement}</TypedText> },
          ...shownAnswers(questions, { happenedOn: today, ...answers }, { today, contactOn: null }),
          { label: "Requested by", value: `${by.name}, ${plainInstant(at, today)}` },
        ]}
      />
    </Card>
  );
}
