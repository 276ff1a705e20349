import "server-only";
import { getToken } from "next-auth/jwt";
import { headers } from "next/headers";
import { settings } from "@/lib/platform/env";
import { cookieName } from "./cookie-name";

/** The random token inside the cookie of this request; null when there is none or it is not valid. */
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
