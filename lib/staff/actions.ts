"use server";

import { redirect } from "next/navigation";
import { staffAction } from "@/lib/auth/staff-action";
import { done } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import { passwordWords, staffRefusal } from "./messages";
import { addStaffSchema, editStaffSchema, resetPasswordSchema, setActiveSchema } from "./schema";
import { addStaff, editStaff, resetPassword, setActive } from "./writes";

/** Stays on the page: the password must not be in an address, so it cannot be shown on another page. */
export const addStaffAction = staffAction(addStaffSchema, async (input, actor) => {
  const added = await addStaff(actor, input);
  if (!added.ok) return staffRefusal(added.refusal);
  return done(`${input.name} can sign in as ${input.email}. ${passwordWords(added.value.password)}`);
});

export const editStaffAction = staffAction(editStaffSchema, async (input, actor) => {
  const edited = await editStaff(actor, input);
  if (!edited.ok) return staffRefusal(edited.refusal);
  redirect(hrefTo("staff", { query: { done: "staff-changed" } }));
});

export const setActiveAction = staffAction(setActiveSchema, async (input, actor) => {
  const changed = await setActive(actor, input);
  if (!changed.ok) return staffRefusal(changed.refusal);
  redirect(hrefTo("staff", { query: { done: input.active ? "staff-enabled" : "staff-disabled" } }));
});

export const resetPasswordAction = staffAction(resetPasswordSchema, async (input, actor) => {
  const reset = await resetPassword(actor, input);
  if (!reset.ok) return staffRefusal(reset.refusal);
  return done(`They have been signed out everywhere. ${passwordWords(reset.value.password)}`);
});
