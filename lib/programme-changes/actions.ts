"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/staff-action";
import { hrefTo } from "@/lib/routes";
import { refusedChange } from "./messages";
import { approveChangeSchema, confirmDatesSchema, endChangeSchema, proposeChangeSchema } from "./schema";
import { approveChange, confirmDates, proposeChange, sendBackChange, takeBackChange } from "./writes";

export const proposeChangeAction = staffAction(proposeChangeSchema, async (input, actor) => {
  const proposed = await proposeChange(actor, input);
  if (!proposed.ok) return refusedChange(proposed.refusal);
  redirect(pageOf(proposed.value, "change-proposed"));
});

export const approveChangeAction = staffAction(approveChangeSchema, async (input, actor) => {
  const approved = await approveChange(actor, input);
  if (!approved.ok) return refusedChange(approved.refusal);
  redirect(pageOf(input.changeId, "change-approved"));
});

export const sendBackChangeAction = staffAction(endChangeSchema, async (input, actor) => {
  const sent = await sendBackChange(actor, input);
  if (!sent.ok) return refusedChange(sent.refusal);
  redirect(pageOf(input.changeId, "change-sent-back"));
});

export const takeBackChangeAction = staffAction(endChangeSchema, async (input, actor) => {
  const taken = await takeBackChange(actor, input);
  if (!taken.ok) return refusedChange(taken.refusal);
  redirect(pageOf(input.changeId, "change-taken-back"));
});

export const confirmDatesAction = staffAction(confirmDatesSchema, async (input, actor) => {
  const confirmed = await confirmDates(actor, input);
  if (!confirmed.ok) return refusedChange(confirmed.refusal);
  redirect(hrefTo("programme", { query: { done: "dates-confirmed" } }));
});

const pageOf = (changeId: string, done: string) =>
  hrefTo("programmeChange", { changeId }, { query: { done } });
