"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import { pageAfter, runMove } from "@/lib/moves/run";
import { today } from "@/lib/platform/clock";
import { hrefTo } from "@/lib/routes";
import { refusedMove, refusedPlan } from "./messages";
import { moveHandoverSchema, planHandoverSchema } from "./schema";
import { moveHandover, planHandover, rehearseMove } from "./writes";

export const planHandoverAction = staffAction(planHandoverSchema, async ({ requestKey, ...input }, actor) => {
  const planned = await planHandover(scopeOf(actor), actor, requestKey, input);
  if (!planned.ok) return refusedPlan(planned.refusal, input.reference);
  redirect(
    hrefTo(
      "case",
      { reference: input.reference },
      { query: { done: "plan", handover: planned.value.handoverId } },
    ),
  );
});

export const moveHandoverAction = staffAction(moveHandoverSchema, async (sent, actor) => {
  const { reference, chosen } = sent;
  const seen = { reference, handoverId: chosen.handoverId, today: today() };
  const refused = await runMove(sent, {
    isFinal: moveOf(chosen.move).final ?? false,
    questions: handoverEngine.questionsOf(chosen),
    rehearse: (input) => rehearseMove(scopeOf(actor), actor, { ...input, ...input.chosen }),
    make: (requestKey, input) =>
      moveHandover(scopeOf(actor), actor, requestKey, { ...input, ...input.chosen }),
    refused: (refusal) => refusedMove(refusal, seen),
  });
  if (refused) return refused;
  const done = { done: chosen.move, handover: chosen.handoverId };
  redirect(
    (await pageAfter(actor, reference)) === "case"
      ? hrefTo("case", { reference }, { query: done })
      : hrefTo("held", { query: { ...done, reference } }),
  );
});
