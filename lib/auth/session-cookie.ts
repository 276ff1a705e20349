import "server-only";
import { getToken } from "next-auth/jwt";
import { headers } from "next/headers";
import { settings } from "@/lib/platform/env";

/** The cookies of a browser that comes by https are bound to this host by their name. */
export const isSecure = () => settings().ONWARD_ORIGIN.startsWith("https:");

/**
 * The names of our cookies. Cookies do not know ports: two instances on one computer would sign each other's
 * people out, so there the port is a part of the name.
 */
export const cookieName = (what: string) =>
  isSecure() ? `__Host-onward-${what}` : `onward-${what}-${settings().PORT}`;

/** The random token inside the cookie of this request; null when there is none, or none of ours. */
export async function readSessionToken(): Promise<string | null> {
  const name = cookieName("session");
  const cookie = (await headers()).get("cookie") ?? "";
  const token = await getToken({
    // The cookie alone: next-auth would accept the same token in other headers.
    req: { headers: { cookie } },
    secret: settings().AUTH_SECRET,
    cookieName: name,
    salt: name,
  });
  const sessionToken = token?.["sessionToken"];
  return typeof sessionToken === "string" ? sessionToken : null;
}
