"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedChecklistDecision } from "./messages";
import { decideEntrySchema } from "./schema";
import { decideEntry } from "./writes";

export const decideEntryAction = staffAction(decideEntrySchema, async (input, actor) => {
  const decided = await decideEntry(scopeOf(actor), actor, input);
  if (!decided.ok) return refusedChecklistDecision(decided.refusal, input);
  redirect(hrefTo("case", { reference: input.reference }, { query: { done: "checklist-saved" } }));
});
