import "server-only";
import { redirect } from "next/navigation";
import { settings } from "@/lib/platform/env";
import { findPublicProgramme } from "@/lib/programmes/reads";
import { currentSession, requireActor } from "./actor";
import { findAccount } from "./own-password";
import { demoAccounts, demoPassword } from "./demonstration";
import { ownPath } from "./return-path";
import type { Account, SignInPage } from "./types";

/** The sign-in page. Whoever is signed in already goes on; before the set-up there is nobody to sign in as. */
export async function loadSignIn(wanted: string | string[] | undefined): Promise<SignInPage> {
  const session = await currentSession();
  const next = typeof wanted === "string" ? ownPath(wanted) : null;
  if (session?.state === "open") redirect(next ?? "/");

  const programme = await findPublicProgramme();
  if (!programme) redirect("/set-up");

  return {
    programme: { name: programme.name, provider: programme.provider },
    was: session?.state ?? null,
    next,
    demo: settings().ONWARD_DEMO === undefined ? null : { accounts: demoAccounts, password: demoPassword },
  };
}

export const loadAccount = async (): Promise<Account> => findAccount(await requireActor());
