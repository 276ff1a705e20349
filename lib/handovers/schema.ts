import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { openQuestions } from "@/lib/domain/moves/handover-engine";
import { laterMoves, type LaterMove } from "@/lib/domain/moves/handover-moves";
import { handoverKinds } from "@/lib/domain/vocabulary/handover-statuses";
import { answersTo } from "@/lib/moves/answers";
import { choiceField, textField, uuidField, versionField } from "@/lib/platform/fields";

/** An attempt to place a person with a destination. */
export const planHandoverSchema = z.object({
  requestKey: uuidField(),
  reference,
  kind: choiceField(handoverKinds, { required: "Choose lead or supporting." }),
  destinationId: uuidField("Choose a destination."),
});

const answersSchemas = Object.fromEntries(
  laterMoves.map((move) => [move, answersTo(openQuestions(move))]),
) as Record<LaterMove, ReturnType<typeof answersTo>>;

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

/** What an address asks for when someone looks for a destination to plan for. */
export const destinationSearchSchema = z.object({ text: textField({ max: 100 }).catch("") });
