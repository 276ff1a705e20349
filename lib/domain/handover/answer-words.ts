import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/words";
import { openQuestions } from "./move";
import type { MoveName } from "./moves";
import type { MoveAnswers, MoveQuestion } from "./questions";

/** A question as its move put it, and its answer as people read it. */
export type AnswerInWords = { question: MoveQuestion; label: string; value: string };

/**
 * What was answered, in the order of the form, without what was left empty. A linked contact is named by its
 * day; the move itself keeps only its id.
 */
export function answersInWords(
  move: MoveName,
  answers: MoveAnswers,
  { today, contactOn }: { today: CalendarDate; contactOn: CalendarDate | null },
): AnswerInWords[] {
  return openQuestions(move).flatMap(({ question, words: label, shape }) => {
    const answer = answers[question];
    if (!answer) return [];

    switch (shape.kind) {
      case "day":
        return { question, label, value: plainDay(answer as CalendarDate, today) };
      case "contact":
        return {
          question,
          label,
          value: contactOn ? `The one of ${plainDay(contactOn, today)}` : "A contact",
        };
      case "choice":
        return {
          question,
          label,
          value: shape.options.find(({ value }) => value === answer)?.label ?? answer,
        };
      default:
        return { question, label, value: answer };
    }
  });
}
