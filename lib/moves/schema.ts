import { z } from "zod";
import { reference } from "@/lib/cases/schema";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { caseQuestions, type CaseMoveAsked } from "@/lib/domain/moves/case-engine";
import { caseMoveNames, officeMoves } from "@/lib/domain/moves/case-moves";
import { uuidField, versionField } from "@/lib/platform/fields";
import { answersTo } from "./answers";

const form = {
  requestKey: uuidField(),
  version: versionField(),
  step: z.enum(["check", "confirm", "change"]).default("check"),
};

type Form = Readonly<Record<string, unknown>>;

/** Which move is asked for, from its name and, for a closure, its reason. */
const askedFrom = (move: CaseMoveAsked["move"], reason: (typeof endReasons)[number] | undefined) =>
  move === "request_closure" ? reason && { move, reason } : { move };

function read(asked: CaseMoveAsked, typed: Form, context: z.RefinementCtx) {
  const answers = answersTo(caseQuestions(asked)).safeParse(typed);
  if (answers.success) return answers.data;
  for (const { path, message } of answers.error.issues) context.addIssue({ code: "custom", path, message });
  return z.NEVER;
}

/** One move of a case. A final one is sent twice: to be checked, and to be confirmed or changed. */
export const moveCaseSchema = z
  .looseObject({
    ...form,
    reference,
    move: z.enum(caseMoveNames),
    reason: z.enum(endReasons).optional(),
  })
  .transform(({ requestKey, version, step, reference, move, reason, ...typed }, context) => {
    const asked = askedFrom(move, reason);
    if (!asked) {
      context.addIssue({ code: "custom", path: ["reason"], message: "Choose why the case ends." });
      return z.NEVER;
    }
    return { requestKey, version, step, reference, asked, answers: read(asked, typed, context) };
  });

/** The same for what the commissioner's office decides, which knows a case by its reference alone. */
export const moveByOfficeSchema = z
  .looseObject({ ...form, reference, move: z.enum(officeMoves) })
  .transform(({ requestKey, version, step, reference, move, ...typed }, context) => ({
    requestKey,
    version,
    step,
    reference,
    asked: { move },
    answers: read({ move }, typed, context),
  }));
