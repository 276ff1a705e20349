"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/platform/form-action";
import { done, refused } from "@/lib/platform/form-state";
import { currentSession } from "./actor";
import { ownPasswordRefusal, signInRefusalWords } from "./messages";
import { dropCookie, signInWith } from "./options";
import { changePassword } from "./own-password";
import { ownPath } from "./return-path";
import { changePasswordSchema, signInSchema } from "./schema";
import { signOutStaff } from "./sign-in";
import { staffAction } from "./staff-action";

export const signInAction = publicAction(signInSchema, async ({ next, ...given }) => {
  const signedIn = await signInWith(given);
  if (!signedIn.ok) return refused(signInRefusalWords(signedIn.refusal));
  redirect(ownPath(next) ?? "/");
});

/** The row ends first: should anything fail after that, the cookie opens nothing any more. */
export async function signOutAction() {
  const session = await currentSession();
  if (session?.state === "open") await signOutStaff(session);
  await dropCookie();
  redirect("/sign-in");
}

export const changePasswordAction = staffAction(changePasswordSchema, async (input, actor) => {
  const session = await currentSession();
  const changed = await changePassword(actor, input, session?.state === "open" ? session.id : null);
  if (changed.ok)
    return done("Your password is changed. Wherever else you were signed in, you no longer are.");
  return ownPasswordRefusal(changed.refusal);
});
