"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { refusedSettling } from "./messages";
import { settleEntrySchema } from "./schema";
import { settleEntry } from "./writes";

export const settleEntryAction = staffAction(settleEntrySchema, async (input, actor) => {
  const settled = await settleEntry(scopeOf(actor), actor, input);
  if (!settled.ok) return refusedSettling(settled.refusal, input, input);
  redirect(`/cases/${input.reference}?done=checklist-settled`);
});
