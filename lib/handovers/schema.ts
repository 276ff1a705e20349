import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { openQuestions } from "@/lib/domain/handover/move";
import { laterMoves, type LaterMove } from "@/lib/domain/handover/moves";
import type { MoveAnswers } from "@/lib/domain/handover/questions";
import { handoverKinds } from "@/lib/domain/handover/statuses";
import {
  choiceField,
  dayField,
  lineText,
  longText,
  optionalChoiceField,
  optionalDayField,
  textField,
  uuidField,
  versionField,
} from "@/lib/platform/fields";

/** An attempt to place a person with a destination. */
export const planHandoverSchema = z.object({
  requestKey: uuidField(),
  reference,
  kind: choiceField(handoverKinds, { required: "Choose lead or supporting." }),
  destinationId: uuidField("Choose a destination."),
});

type Asked = ReturnType<typeof openQuestions>[number];

/** How one question of a move is read, from the table of moves. */
function fieldOf({ question, words, shape, optional }: Asked): z.ZodType<Record<string, unknown>> {
  const asked = words.endsWith("?") ? words : `${words}:`;

  switch (shape.kind) {
    case "day":
      return optional
        ? optionalDayField(question, { question: asked })
        : dayField(question, { question: asked });
    case "choice": {
      const required = `${asked} Choose an answer.`;
      const values = shape.options.map(({ value }) => value);
      return z.object({
        [question]: optional ? optionalChoiceField(values) : choiceField(values, { required }),
      });
    }
    case "contact":
      return z.object({ [question]: uuidField(`${asked} Choose one.`) });
    case "line":
    case "words": {
      const max = shape.kind === "line" ? lineText : longText;
      return z.object({
        [question]: textField(optional ? { max } : { max, required: `${asked} Fill this in.` }),
      });
    }
  }
}

/** The answers to a move as the rules want them: what was left empty is not there. */
const answersTo = (move: LaterMove) =>
  openQuestions(move)
    .map(fieldOf)
    .reduce((all, one) => all.and(one))
    .transform(
      (answers) =>
        // The table of moves has given each answer its shape.
        Object.fromEntries(
          Object.entries(answers).filter(([, answer]) => answer !== null && answer !== ""),
        ) as MoveAnswers,
    );

const answersSchemas = Object.fromEntries(laterMoves.map((move) => [move, answersTo(move)])) as Record<
  LaterMove,
  ReturnType<typeof answersTo>
>;

/** One move of a handover. A final one is sent twice: to be checked, and to be confirmed or changed. */
export const moveHandoverSchema = z
  .looseObject({
    requestKey: uuidField(),
    reference,
    handoverId: uuidField(),
    version: versionField(),
    move: z.enum(laterMoves),
    step: z.enum(["check", "confirm", "change"]).default("check"),
  })
  .transform(({ requestKey, reference, handoverId, version, move, step, ...form }, context) => {
    const answers = answersSchemas[move].safeParse(form);
    if (answers.success) {
      return { requestKey, step, reference, handoverId, version, move, answers: answers.data };
    }
    for (const { path, message } of answers.error.issues) {
      context.addIssue({ code: "custom", path, message });
    }
    return z.NEVER;
  });

/** What an address asks for when somebody looks for a destination to plan for. */
export const destinationSearchSchema = z.object({ text: textField({ max: 100 }).catch("") });
