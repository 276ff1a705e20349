import "server-only";
import { cookies, headers } from "next/headers";
import type { FormState, RefusedForm } from "./form-state";

/** Between the action of a form and the request guard, and no further. See bin/page-instead.mjs. */
const cookie = "onward-unsaved";
const header = "x-onward-unsaved";

/** More than any form says; what it does not leave room for is characters that no one types. */
const longest = 1_900_000;

/**
 * Hands a refusal on to the request guard, with the answer to its form. Without JavaScript that is the form's own page;
 * when it cannot be shown any more, the guard has the text given back by another page in the same answer. The guard
 * takes the cookie off every answer, so that no browser gets it.
 */
export async function handOnUnsaved(state: FormState): Promise<void> {
  if (state.status !== "refused" || (await headers()).has("next-action")) return;

  const whole = packed(state);
  const value = whole.length > longest ? packed({ ...state, typed: {} }) : whole;
  (await cookies()).set(cookie, value, { maxAge: 0, httpOnly: true, sameSite: "strict" });
}

/** What the form that is being answered could not save; null when there is none. */
export async function unsavedHere(): Promise<RefusedForm | null> {
  const value = (await headers()).get(header);
  return value === null ? null : (JSON.parse(Buffer.from(value, "base64url").toString()) as RefusedForm);
}

const packed = (state: RefusedForm) => Buffer.from(JSON.stringify(state)).toString("base64url");
