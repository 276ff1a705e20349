"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/platform/form-action";
import { refused } from "@/lib/platform/form-state";
import { currentSession } from "./actor";
import { signInRefusalWords } from "./messages";
import { signIn, SignInRefused, signOut } from "./options";
import { ownPath } from "./return-path";
import { signInSchema } from "./schema";
import { signOutStaff } from "./sign-in";

export const signInAction = publicAction(signInSchema, async ({ email, password, next }) => {
  try {
    await signIn("credentials", { email, password, redirect: false });
  } catch (cause) {
    if (cause instanceof SignInRefused) return refused(signInRefusalWords(cause.refusal));
    throw cause;
  }
  redirect(ownPath(next) ?? "/");
});

/** The row ends first: should anything fail after that, the cookie opens nothing any more. */
export async function signOutAction() {
  const session = await currentSession();
  if (session?.state === "open") await signOutStaff(session);
  await signOut({ redirect: false });
  redirect("/sign-in");
}
