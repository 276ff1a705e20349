import "server-only";
import { cookies } from "next/headers";
import { cookieName, isSecure } from "./cookie-name";
import { deviceKeptFor } from "./known-devices";

/** The token of the browser that asks; null when it has never signed in. */
export const readDeviceToken = async (): Promise<string | null> =>
  (await cookies()).get(cookieName("device"))?.value ?? null;

/** Gives the browser its token. It outlives the session: that is what makes the device known next time. */
export const writeDeviceCookie = async (token: string) =>
  (await cookies()).set(cookieName("device"), token, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(),
    maxAge: deviceKeptFor / 1000,
  });
