import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { refused, untouched, type FormState } from "@/lib/platform/form-state";
import { newRequestKey } from "@/lib/platform/request-key";
import { cookieName, isSecure } from "./cookie-name";

/*
 * How a form is refused where no page can be shown in answer: by a route handler, or by an action that redirects. The
 * browser is sent on to a page, with the reason and what was typed in a cookie: an address must not hold anything that
 * a person wrote. The address holds the refusal's key, so that only the request that was refused shows it.
 */

type Refusal = Extract<FormState, { status: "refused" }>;

/** In seconds. */
const keptFor = 10 * 60;

/** Browsers drop a larger cookie. What was typed is cut long before by the form itself. */
const largestCookie = 3_800;

/** Sends the browser on to a page, which shows what `readRefusal` returns. */
export function refuseTo(page: string, refusal: Refusal): Response {
  const { key, value } = cookieOf(refusal);
  const cookie = [
    `${cookieName("refusal")}=${value}`,
    "Path=/",
    `Max-Age=${keptFor}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure() ? ["Secure"] : []),
  ];
  return seeOther(withKey(page, key), { "set-cookie": cookie.join("; ") });
}

/** The same for an action: keeps the refusal, and returns the address to redirect to. */
export async function keepRefusal(page: string, refusal: Refusal): Promise<string> {
  const { key, value } = cookieOf(refusal);
  (await cookies()).set(cookieName("refusal"), value, {
    path: "/",
    maxAge: keptFor,
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
  });
  return withKey(page, key);
}

const withKey = (page: string, key: string) => `${page}${page.includes("?") ? "&" : "?"}refused=${key}`;

function cookieOf({ message, faults, typed }: Refusal): { key: string; value: string } {
  const key = newRequestKey();
  const whole = packed({ key, message, faults, typed });
  return { key, value: whole.length > largestCookie ? packed({ key, message, faults, typed: {} }) : whole };
}

/** On to a page of Onward, which the browser opens by GET. */
export const seeOther = (page: string, headers: Readonly<Record<string, string>> = {}) =>
  new Response(null, { status: 303, headers: { ...headers, location: page, "cache-control": "no-store" } });

const kept = z.object({
  key: z.string(),
  message: z.string(),
  faults: z.record(z.string(), z.array(z.string())),
  typed: z.record(z.string(), z.string()),
});

const packed = (refusal: Omit<Refusal, "status"> & { key: string }) =>
  Buffer.from(JSON.stringify(refusal)).toString("base64url");

/** The refusal that an address names; untouched when it names none, or an old one. */
export async function readRefusal(search: { refused?: string | string[] | undefined }): Promise<FormState> {
  const value = (await cookies()).get(cookieName("refusal"))?.value ?? "";
  const parsed = kept.safeParse(unpacked(value));
  if (!parsed.success || parsed.data.key !== search.refused) return untouched;
  const { message, faults, typed } = parsed.data;
  return refused(message, { faults, typed });
}

function unpacked(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, "base64url").toString());
  } catch {
    return null;
  }
}
