import "server-only";
import { redirect } from "next/navigation";
import { settings } from "@/lib/platform/env";
import { typedIn } from "@/lib/platform/form-state";
import { findPublicProgramme } from "@/lib/programmes/reads";
import { hrefTo } from "@/lib/routes";
import { currentSession, requireActor } from "./actor";
import { findAccount } from "./own-password";
import { demoAccounts, demoPassword } from "./demonstration";
import { readRefusal } from "./refusal-cookie";
import { ownPath } from "./return-path";
import type { Account, SignInPage } from "./types";

type Search = { next?: string | string[] | undefined; refused?: string | string[] | undefined };

/** The sign-in page. Redirects a person who is signed in already, and to the set-up while there is no programme. */
export async function loadSignIn(search: Search): Promise<SignInPage> {
  const session = await currentSession();
  const next = typeof search.next === "string" ? ownPath(search.next) : null;
  if (session?.state === "open") redirect(next ?? "/");

  const programme = await findPublicProgramme();
  if (!programme) redirect(hrefTo("setUp"));

  return {
    programme: { name: programme.name, provider: programme.provider },
    was: session?.state ?? null,
    next,
    email: typedIn(await readRefusal(search), "email"),
    demo: settings().ONWARD_DEMO === undefined ? null : { accounts: demoAccounts, password: demoPassword },
  };
}

export const loadAccount = async (): Promise<Account> => findAccount(await requireActor());
