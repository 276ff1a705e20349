"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/platform/form-action";
import { done, refused } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";
import { currentSession } from "./actor";
import { busyWords, ownPasswordRefusal, wrongSignIn } from "./messages";
import { dropCookie, signInWith } from "./options";
import { changePassword } from "./own-password";
import { keepRefusal } from "./refusal-cookie";
import { busyPath, ownPath } from "./return-path";
import { changePasswordSchema, signInSchema } from "./schema";
import { signOutStaff } from "./sign-in";
import { staffAction } from "./staff-action";

export const signInAction = publicAction(signInSchema, async ({ next, ...given }) => {
  const signedIn = await signInWith(given);
  if (signedIn.ok) redirect(ownPath(next) ?? "/");
  if (signedIn.refusal === "wrong") return refused(wrongSignIn);

  // An action cannot choose its status. This page answers 503, and leads back to the form with the email address.
  redirect(await keepRefusal(busyPath(ownPath(next)), refused(busyWords, { typed: { email: given.email } })));
});

/** The row ends first: if anything fails after that, the cookie no longer opens anything. */
export async function signOutAction() {
  const session = await currentSession();
  if (session?.state === "open") await signOutStaff(session);
  await dropCookie();
  redirect(hrefTo("signIn"));
}

export const changePasswordAction = staffAction(changePasswordSchema, async (input, actor) => {
  const session = await currentSession();
  const changed = await changePassword(actor, input, session?.state === "open" ? session.id : null);
  if (changed.ok) return done("Password changed. You have been signed out everywhere else.");
  return ownPasswordRefusal(changed.refusal);
});
