import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import type { MoveAnswers, MoveQuestion } from "./questions";
import type { AskedQuestion } from "./table";

/** A question as its move asked it, and its answer as people read it. */
export type ShownAnswer = { question: MoveQuestion; label: string; value: string };

type Named = {
  today: CalendarDate;
  /** The date of the contact that an answer names. */
  contactOn: CalendarDate | null;
  /** The names of the members of staff that answers name, by their ids. */
  staffNames?: Readonly<Record<string, string>>;
};

/**
 * The answers in the order of the form, without those left empty. A linked contact is named by its date; the move
 * stores only its id.
 */
export function shownAnswers(
  asked: readonly AskedQuestion[],
  answers: MoveAnswers,
  { today, contactOn, staffNames = {} }: Named,
): ShownAnswer[] {
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
          value: contactOn ? `Contact on ${plainDay(contactOn, today)}` : "A contact",
        };
      case "office":
      case "worker":
        return { question, label, value: staffNames[answer] ?? "A member of staff" };
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
