import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { TypedWords } from "@/components/ui/timeline";
import type { ClosureAsked } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/words";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { caseEngine } from "@/lib/domain/moves/case-engine";
import { answersInWords } from "@/lib/domain/moves/answer-words";

/** What was asked for, by whom and why, with all that was answered, before it is decided. */
export function RequestedClosure({ asked, today }: { asked: ClosureAsked; today: CalendarDate }) {
  const { reason, words, answers, by, at } = asked;
  const questions = caseEngine.questionsOf({ move: "request_closure", endReason: reason });

  return (
    <Card title="What was asked for">
      <SummaryList
        spread
        facts={[
          { label: "Why the case ends", value: endReasonLabels[reason] },
          { label: "What led to it", value: <TypedWords>{words}</TypedWords> },
          ...answersInWords(questions, { happenedOn: today, ...answers }, { today, contactOn: null }),
          { label: "Asked for by", value: `${by.name}, ${plainInstant(at, today)}` },
        ]}
      />
    </Card>
  );
}
