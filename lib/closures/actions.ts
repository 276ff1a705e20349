"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { refusedClosure } from "./messages";
import { decideClosureSchema, reopenCaseSchema, requestClosureSchema } from "./schema";
import { decideClosure, reopenCase, requestClosure } from "./writes";

export const requestClosureAction = staffAction(requestClosureSchema, async (input, actor) => {
  const asked = await requestClosure(scopeOf(actor), actor, input);
  if (!asked.ok) return refusedClosure(asked.refusal, input.reference);
  redirect(`/cases/${input.reference}?done=closure-requested`);
});

export const decideClosureAction = staffAction(decideClosureSchema, async (input, actor) => {
  const decided = await decideClosure(scopeOf(actor), actor, input);
  if (!decided.ok) return refusedClosure(decided.refusal, input.reference);
  const done = input.decision === "approve" ? "case-closed" : "closure-sent-back";
  redirect(`/cases/${input.reference}?done=${done}`);
});

export const reopenCaseAction = staffAction(reopenCaseSchema, async (input, actor) => {
  const reopened = await reopenCase(scopeOf(actor), actor, input);
  if (!reopened.ok) return refusedClosure(reopened.refusal, input.reference);
  redirect(`/cases/${input.reference}?done=case-reopened`);
});
