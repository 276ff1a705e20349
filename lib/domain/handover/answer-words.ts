import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/words";
import { openQuestions } from "./move";
import type { MoveName } from "./moves";
import type { MoveAnswers } from "./questions";

/** A question as its move put it, and its answer as people read it. */
export type AnswerInWords = { label: string; value: string };

/**
 * What was answered, in the order of the form, without what was left empty. A linked contact is named by its
 * day; the move itself keeps only its id.
 */
export function answersInWords(
  move: MoveName,
  answers: MoveAnswers,
  { today, contactOn }: { today: CalendarDate; contactOn: CalendarDate | null },
): AnswerInWords[] {
  return openQuestions(move).flatMap(({ question, words, shape }) => {
    const answer = answers[question];
    if (!answer) return [];

    switch (shape.kind) {
      case "day":
        return [{ label: words, value: plainDay(answer as CalendarDate, today) }];
      case "contact":
        return [
          { label: words, value: contactOn ? `The one of ${plainDay(contactOn, today)}` : "A contact" },
        ];
      case "choice":
        return [
          { label: words, value: shape.options.find(({ value }) => value === answer)?.label ?? answer },
        ];
      default:
        return [{ label: words, value: answer }];
    }
  });
}
