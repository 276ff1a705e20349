"use server";

import { redirect } from "next/navigation";
import { scopeOf } from "@/lib/auth/scope";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedAlert } from "./messages";
import { endAlertSchema, raiseAlertSchema, reviewAlertSchema } from "./schema";
import { endAlert, raiseAlert, reviewAlert } from "./writes";

export const raiseAlertAction = staffAction(raiseAlertSchema, async (input, actor) => {
  const raised = await raiseAlert(scopeOf(actor), actor, input);
  if (!raised.ok) return refusedAlert(raised.refusal);
  redirect(hrefTo("case", { reference: input.reference }, { query: { done: "alert-raised" } }));
});

export const reviewAlertAction = staffAction(reviewAlertSchema, async (input, actor) => {
  const reviewed = await reviewAlert(scopeOf(actor), actor, input);
  if (!reviewed.ok) return refusedAlert(reviewed.refusal);
  redirect(hrefTo("case", { reference: input.reference }, { query: { done: "alert-reviewed" } }));
});

export const endAlertAction = staffAction(endAlertSchema, async (input, actor) => {
  const ended = await endAlert(scopeOf(actor), actor, input);
  if (!ended.ok) return refusedAlert(ended.refusal);
  redirect(hrefTo("case", { reference: input.reference }, { query: { done: "alert-ended" } }));
});
