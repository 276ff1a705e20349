"use server";

import { redirect } from "next/navigation";
import type { AccountMove } from "@/lib/domain/permissions/staff-changes";
import { staffAction } from "@/lib/auth/staff-action";
import { done } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import { passwordWords, staffRefusal } from "./messages";
import {
  addStaffSchema,
  dismissGivenSchema,
  editStaffSchema,
  moveAccountSchema,
  resetPasswordSchema,
} from "./schema";
import { addStaff, dismissGiven, editStaff, moveAccount, resetPassword } from "./writes";

/** Stays on the page: the password must not be in an address, so it cannot be shown on another page. */
export const addStaffAction = staffAction(addStaffSchema, async (input, actor) => {
  const added = await addStaff(actor, input);
  if (!added.ok) return staffRefusal(added.refusal);
  return done(`${input.name} can sign in as ${input.email}. ${passwordWords(added.value.password)}`);
});

export const editStaffAction = staffAction(editStaffSchema, async (input, actor) => {
  const edited = await editStaff(actor, input);
  if (!edited.ok) return staffRefusal(edited.refusal, input.staffId);
  redirect(hrefTo("staff", { query: { done: "staff-changed" } }));
});

const moved = {
  suspend: "staff-suspended",
  leave: "staff-left",
  return: "staff-returned",
} as const satisfies Record<AccountMove, string>;

export const moveAccountAction = staffAction(moveAccountSchema, async (input, actor) => {
  const { staffId, move } = input;
  const changed = await moveAccount(actor, input);
  if (!changed.ok) return staffRefusal(changed.refusal, staffId);
  redirect(hrefTo("staffMember", { staffId }, { query: { done: moved[move] } }));
});

export const dismissGivenAction = staffAction(dismissGivenSchema, async ({ requestKey }, actor) => {
  const dismissed = await dismissGiven(actor, requestKey);
  if (!dismissed.ok) return staffRefusal(dismissed.refusal);
  redirect(hrefTo("caseload"));
});

export const resetPasswordAction = staffAction(resetPasswordSchema, async (input, actor) => {
  const reset = await resetPassword(actor, input);
  if (!reset.ok) return staffRefusal(reset.refusal, input.staffId);
  return done(`They have been signed out everywhere. ${passwordWords(reset.value.password)}`);
});
