"use server";

import { redirect } from "next/navigation";
import type { z } from "zod";
import { officeScopeOf, scopeOf, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { caseQuestions } from "@/lib/domain/moves/case-engine";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import { answersInWords } from "@/lib/domain/moves/answer-words";
import type { Actor } from "@/lib/domain/permissions/actor";
import { today } from "@/lib/platform/clock";
import { toChange, toCheck, type FormState } from "@/lib/platform/form-state";
import { doneAfter, refusedCaseMove } from "./messages";
import { moveByOfficeSchema, moveCaseSchema } from "./schema";
import { moveCase, rehearseCaseMove } from "./writes";

export const moveCaseAction = staffAction(moveCaseSchema, (input, actor) =>
  moving(scopeOf(actor), actor, input, afterwards(input)),
);

export const moveByOfficeAction = staffAction(moveByOfficeSchema, (input, actor) =>
  moving(officeScopeOf(actor), actor, input, "/held"),
);

/** A hold that ended takes the case out of the holder's reach. */
const afterwards = ({ asked, reference }: Input) =>
  asked.move === "end_hold" ? "/held" : `/cases/${reference}`;

type Input = z.output<typeof moveCaseSchema>;

/** What is final is shown once more before it is recorded; a move that asks for no day happens today. */
async function moving(
  scope: CaseScope | OfficeScope,
  actor: Actor,
  { requestKey, step, answers, ...asked }: Input,
  next: string,
): Promise<FormState> {
  if (step === "change") return toChange;
  const input = { ...asked, answers: { happenedOn: today(), ...answers } };

  if (caseMoveOf(input.asked.move).final && step === "check") {
    const rehearsed = await rehearseCaseMove(scope, actor, input);
    if (!rehearsed.ok) return refusedCaseMove(rehearsed.refusal, input.reference);
    const named = { today: today(), contactOn: null, ...rehearsed.value };
    return toCheck(answersInWords(caseQuestions(input.asked), input.answers, named));
  }
  const moved = await moveCase(scope, actor, requestKey, input);
  if (!moved.ok) return refusedCaseMove(moved.refusal, input.reference);
  redirect(`${next}?done=${doneAfter[input.asked.move]}`);
}
