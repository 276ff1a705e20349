import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { AskedQuestion } from "@/lib/domain/moves/table";
import {
  choiceField,
  dayField,
  lineText,
  longText,
  optionalChoiceField,
  optionalDayField,
  textField,
  uuidField,
} from "@/lib/platform/fields";

/** What was typed into the form of a move. One that asks for no day happens today. */
export type TypedAnswers = Omit<MoveAnswers, "happenedOn"> & { happenedOn?: CalendarDate };

const timeSentence = "Enter the time on the 24-hour clock, such as 14:05.";

/** A time on the 24-hour clock, as "9:05", "9.05" or "14:05". */
const timeField = z
  .string(timeSentence)
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.]?[0-5]\d$/, timeSentence)
  .transform((typed) => {
    const digits = typed.replace(/\D/g, "").padStart(4, "0");
    return `${digits.slice(0, 2)}:${digits.slice(2)}`;
  });

/** How one question of a move is read, from the table of moves. */
function fieldOf({ question, label, shape, optional }: AskedQuestion): z.ZodType<Record<string, unknown>> {
  const asked = label.endsWith("?") ? label : `${label}:`;

  switch (shape.kind) {
    case "day":
      return optional
        ? optionalDayField(question, { question: asked })
        : dayField(question, { question: asked });
    case "choice": {
      const required = `Select an answer to “${label}”.`;
      const values = shape.options.map(({ value }) => value);
      return z.object({
        [question]: optional ? optionalChoiceField(values) : choiceField(values, { required }),
      });
    }
    case "contact":
    case "office":
    case "worker": {
      const id = uuidField(`Select an answer to “${label}”.`);
      return z.object({ [question]: optional ? z.union([z.literal(""), id]).default("") : id });
    }
    case "time":
      return z.object({ [question]: timeField });
    case "line":
    case "text": {
      const max = shape.kind === "line" ? lineText : longText;
      return z.object({
        [question]: textField(optional ? { max } : { max, required: `Enter an answer to “${label}”.` }),
      });
    }
  }
}

const nothing: z.ZodType<Record<string, unknown>> = z.object({});

/** The answers to a move as the rules expect them: a question that was left empty is not there. */
export const answersTo = (asked: readonly AskedQuestion[]) =>
  asked
    .map(fieldOf)
    .reduce((all, one) => all.and(one), nothing)
    .transform(
      (answers) =>
        // The table of moves has given each answer its shape.
        Object.fromEntries(
          Object.entries(answers).filter(([, answer]) => answer !== null && answer !== ""),
        ) as TypedAnswers,
    );
