"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedAbsence } from "./messages";
import { changeCoverSchema, endAbsenceSchema, recordAbsenceSchema } from "./schema";
import { changeCover, endAbsence, recordAbsence } from "./writes";

export const recordAbsenceAction = staffAction(recordAbsenceSchema, async (input, actor) => {
  const recorded = await recordAbsence(actor, input);
  if (!recorded.ok) return refusedAbsence(recorded.refusal);
  redirect(backTo(input.staffId, "absence-recorded"));
});

export const changeCoverAction = staffAction(changeCoverSchema, async (input, actor) => {
  const changed = await changeCover(actor, input);
  if (!changed.ok) return refusedAbsence(changed.refusal);
  redirect(backTo(input.staffId, "cover-changed"));
});

export const endAbsenceAction = staffAction(endAbsenceSchema, async (input, actor) => {
  const ended = await endAbsence(actor, input);
  if (!ended.ok) return refusedAbsence(ended.refusal);
  redirect(backTo(input.staffId, "absence-ended"));
});

const backTo = (staffId: string, done: string) => hrefTo("staffMember", { staffId }, { query: { done } });
