"use server";

import { redirect } from "next/navigation";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { can } from "@/lib/domain/permissions/can";
import { hrefTo } from "@/lib/routes";
import { refusedAdding, refusedHandingOn, refusedReassigning, refusedReassigningMany } from "./messages";
import { addCaseSchema, handOnCasesSchema, reassignCaseSchema, reassignCasesSchema } from "./schema";
import { addCase, handOnCases, reassignCases } from "./writes";

export const addCaseAction = staffAction(addCaseSchema, async (input, actor) => {
  const added = await addCase(actor, input);
  if (!added.ok) return refusedAdding(added.refusal);
  // An administrator adds people without reading their cases.
  const next = can(actor.role, "read_cases")
    ? hrefTo("case", { reference: input.reference })
    : hrefTo("newCase");
  redirect(`${next}?done=case-added`);
});

export const reassignCaseAction = staffAction(
  reassignCaseSchema,
  async ({ reference, version, ...input }, actor) => {
    const cases = [{ reference, version }];
    const given = await reassignCases(scopeOf(actor), actor, { ...input, cases });
    if (!given.ok) return refusedReassigning(given.refusal);
    redirect(hrefTo("case", { reference }, { query: { done: "case-reassigned" } }));
  },
);

export const handOnCasesAction = staffAction(handOnCasesSchema, async ({ from, ...input }, actor) => {
  // The office hands on by reference, where no manager is active.
  const scope = can(actor.role, "see_caseload") ? scopeOf(actor) : officeScopeOf(actor);
  const given = await handOnCases(scope, actor, input);
  if (!given.ok) return refusedHandingOn(given.refusal, from);
  redirect(hrefTo("handOn", { staffId: from }, { query: { done: "cases-reassigned" } }));
});

export const reassignCasesAction = staffAction(reassignCasesSchema, async ({ from, ...input }, actor) => {
  const given = await reassignCases(scopeOf(actor), actor, input);
  if (!given.ok) return refusedReassigningMany(given.refusal, from);
  redirect(hrefTo("reassign", { query: { from, done: "cases-reassigned" } }));
});
