import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/words";
import type { MoveAnswers, MoveQuestion } from "./questions";
import type { AskedQuestion } from "./table";

/** A question as its move put it, and its answer as people read it. */
export type AnswerInWords = { question: MoveQuestion; label: string; value: string };

type Named = {
  today: CalendarDate;
  /** The day of the contact that an answer names. */
  contactOn: CalendarDate | null;
  /** The name of the person of the office whom an answer names. */
  holderName?: string;
};

/**
 * What was answered, in the order of the form, without what was left empty. A linked contact is named by its
 * day; the move itself keeps only its id.
 */
export function answersInWords(
  asked: readonly AskedQuestion[],
  answers: MoveAnswers,
  { today, contactOn, holderName = "A person of the office" }: Named,
): AnswerInWords[] {
  return asked.flatMap(({ question, label, shape }) => {
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
      case "office":
        return { question, label, value: holderName };
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
