import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { caseEngine, type ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { caseMoveNames, officeMoves } from "@/lib/domain/moves/case-moves";
import type { AskedQuestion } from "@/lib/domain/moves/table";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { choiceField, uuidField, versionField } from "@/lib/platform/fields";
import { answersTo, type TypedAnswers } from "./answers";

const form = z.looseObject({
  requestKey: uuidField(),
  reference,
  version: versionField(),
  step: z.enum(["check", "confirm", "change"]).default("check"),
});

/** The form of a move as it was sent: a final one is sent twice, to be checked, and to be confirmed or changed. */
export type SentMove<Chosen> = {
  requestKey: string;
  reference: string;
  version: number;
  step: "check" | "confirm" | "change";
  chosen: Chosen;
  answers: TypedAnswers;
};

/** The schema of the form of any move: first which one was chosen, then the answers to what that one asks. */
export const moveSchema = <Chosen>(
  chosenSchema: z.ZodType<Chosen>,
  questionsOf: (chosen: Chosen) => readonly AskedQuestion[],
) =>
  form.transform(({ requestKey, reference, version, step, ...sent }, context): SentMove<Chosen> => {
    const refuse = ({ issues }: z.ZodError) => {
      for (const { path, message } of issues) context.addIssue({ code: "custom", path, message });
      return z.NEVER;
    };
    const chosen = chosenSchema.safeParse(sent);
    if (!chosen.success) return refuse(chosen.error);
    const answers = answersTo(questionsOf(chosen.data)).safeParse(sent);
    if (!answers.success) return refuse(answers.error);
    return { requestKey, reference, version, step, chosen: chosen.data, answers: answers.data };
  });

const closureRequest = z.object({
  move: z.literal("request_closure"),
  endReason: choiceField(endReasons, { required: "Select why the case ends." }),
});
const otherCaseMove = z.object({ move: z.enum(caseMoveNames).exclude(["request_closure"]) });

/** One move of a case. */
export const moveCaseSchema = moveSchema<ChosenCaseMove>(
  z.discriminatedUnion("move", [closureRequest, otherCaseMove]),
  caseEngine.questionsOf,
);

/** The same for what the commissioner's office decides, which knows a case by its reference alone. */
export const moveByOfficeSchema = moveSchema<ChosenCaseMove>(
  z.object({ move: z.enum(officeMoves) }),
  caseEngine.questionsOf,
);
