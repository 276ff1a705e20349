"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedCrisis } from "./messages";
import { crisisInErrorSchema, recordCrisisSchema } from "./schema";
import { markCrisisInError, recordCrisis } from "./writes";

export const recordCrisisAction = staffAction(recordCrisisSchema, async (input, actor) => {
  const recorded = await recordCrisis(scopeOf(actor), actor, input);
  if (!recorded.ok) return refusedCrisis(recorded.refusal);
  redirect(hrefTo("case", { reference: input.reference }, { query: { done: "crisis-recorded" } }));
});

export const crisisInErrorAction = staffAction(crisisInErrorSchema, async (input, actor) => {
  const marked = await markCrisisInError(scopeOf(actor), actor, input);
  if (!marked.ok) return refusedCrisis(marked.refusal);
  redirect(hrefTo("case", { reference: input.reference }, { query: { done: "crisis-in-error" } }));
});
