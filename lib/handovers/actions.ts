"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { openQuestions } from "@/lib/domain/moves/handover-engine";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import { answersInWords } from "@/lib/domain/moves/answer-words";
import { today } from "@/lib/platform/clock";
import { toChange, toCheck } from "@/lib/platform/form-state";
import { refusedMove, refusedPlan } from "./messages";
import { moveHandoverSchema, planHandoverSchema } from "./schema";
import { moveHandover, planHandover, rehearseMove } from "./writes";

export const planHandoverAction = staffAction(planHandoverSchema, async ({ requestKey, ...input }, actor) => {
  const planned = await planHandover(scopeOf(actor), actor, requestKey, input);
  if (!planned.ok) return refusedPlan(planned.refusal);
  redirect(`/cases/${input.reference}?done=handover-planned`);
});

export const moveHandoverAction = staffAction(
  moveHandoverSchema,
  async ({ requestKey, step, answers, ...asked }, actor) => {
    const input = { ...asked, answers: { happenedOn: today(), ...answers } };
    const scope = scopeOf(actor);
    const seen = { reference: input.reference, handoverId: input.handoverId, today: today() };
    if (step === "change") return toChange;
    if (moveOf(input.move).final && step === "check") {
      const rehearsed = await rehearseMove(scope, actor, input);
      if (!rehearsed.ok) return refusedMove(rehearsed.refusal, seen);
      return toCheck(
        answersInWords(openQuestions(input.move), input.answers, { ...seen, ...rehearsed.value }),
      );
    }

    const moved = await moveHandover(scope, actor, requestKey, input);
    if (!moved.ok) return refusedMove(moved.refusal, seen);
    redirect(`/cases/${input.reference}?done=handover-moved`);
  },
);
