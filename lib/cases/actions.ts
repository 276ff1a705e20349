"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { can } from "@/lib/domain/permissions/can";
import { hrefTo } from "@/lib/routes";
import { refusedAdding, refusedReassigning, refusedReassigningMany } from "./messages";
import { addCaseSchema, reassignCaseSchema, reassignCasesSchema } from "./schema";
import { addCase, reassignCases } from "./writes";

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

export const reassignCasesAction = staffAction(reassignCasesSchema, async ({ from, ...input }, actor) => {
  const given = await reassignCases(scopeOf(actor), actor, input);
  if (!given.ok) return refusedReassigningMany(given.refusal, from);
  redirect(hrefTo("reassign", { query: { from, done: "cases-reassigned" } }));
});
