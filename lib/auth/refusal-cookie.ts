import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { refused, untouched, type FormState } from "@/lib/platform/form-state";
import { newRequestKey } from "@/lib/platform/request-key";
import { cookieName, isSecure } from "./cookie-name";

/*
 * How a route handler refuses a form. It can show no page, so it sends the browser back to the form's own page with
 * the reason and what was typed in a cookie: an address may hold nothing that stood in somebody's file or words.
 * The address holds the refusal's key, so that the page shows it to the request that was refused and to no other.
 */

type Refusal = Extract<FormState, { status: "refused" }>;

const keptFor = 10 * 60;

/** Browsers drop a larger cookie. What was typed is cut long before by the form itself. */
const largestCookie = 3_800;

/** Back to a page of ours, which shows what `readRefusal` answers. */
export function refuseTo(page: string, { message, faults, typed }: Refusal): Response {
  const key = newRequestKey();
  const whole = packed({ key, message, faults, typed });
  const value = whole.length > largestCookie ? packed({ key, message, faults, typed: {} }) : whole;
  const cookie = [
    `${cookieName("refusal")}=${value}`,
    "Path=/",
    `Max-Age=${keptFor}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure() ? ["Secure"] : []),
  ];
  return seeOther(`${page}${page.includes("?") ? "&" : "?"}refused=${key}`, {
    "set-cookie": cookie.join("; "),
  });
}

/** On to a page of ours, which the browser opens by GET. */
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
