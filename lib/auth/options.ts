import "server-only";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { settings } from "@/lib/platform/env";
import { logFailure } from "@/lib/platform/log";
import { cookieName, isSecure } from "./cookie-name";
import { readDeviceToken, writeDeviceCookie } from "./device-cookie";
import { remoteAddress } from "./remote-address";
import { checkPassword, signInStaff } from "./sign-in";
import type { SignInRefusal } from "./types";

/** The cookie outlives its session, so that the sign-in page can tell a time-out from a first visit. In seconds. */
const cookieAge = 24 * 60 * 60;

/** next-auth expects a refused sign-in to be thrown. `signInWith` turns it back into an answer. */
class SignInRefused extends CredentialsSignin {
  constructor(readonly refusal: SignInRefusal) {
    super();
  }
}

const password = Credentials({
  credentials: { email: {}, password: {} },
  async authorize({ email, password }) {
    const [address, device] = [await remoteAddress(), await readDeviceToken()];
    const checked = await checkPassword({
      email: String(email),
      password: String(password),
      address,
      device,
    });
    if (!checked.ok) throw new SignInRefused(checked.refusal);
    return { id: checked.value };
  },
});

const cookie = (what: string) => ({
  name: cookieName(what),
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const,
});

/**
 * next-auth makes the cookie, and is where other ways to sign in will be added. Whether a session is open is decided
 * by its row, see sessions.ts: the encrypted token in the cookie holds only the random key of that row.
 */
const options = (): NextAuthConfig => ({
  secret: settings().AUTH_SECRET,
  // next-auth builds addresses from the request's host. None of them is used.
  trustHost: true,
  providers: [password],
  session: { strategy: "jwt", maxAge: cookieAge },
  cookies: { sessionToken: cookie("session"), callbackUrl: cookie("callback") },
  callbacks: {
    // However a person signs in, this is the one place where a session is opened.
    jwt: async ({ user }) => {
      if (user.id === undefined) return null;
      const { sessionToken, deviceToken } = await signInStaff(user.id, await readDeviceToken());
      await writeDeviceCookie(deviceToken);
      return { sessionToken };
    },
  },
  logger: {
    error: (error) => {
      if (error instanceof SignInRefused) return;
      logFailure(error instanceof AuthError ? (error.cause?.err ?? error) : error);
    },
  },
});

const { signIn, signOut } = NextAuth(options);

/** Otherwise next-auth redirects by itself, and remembers in a cookie from which page. */
const stay = { redirect: false, redirectTo: "/" } as const;

/** Signs this browser in with a password, or says why not. */
export async function signInWith(given: {
  email: string;
  password: string;
}): Promise<Result<null, SignInRefusal>> {
  try {
    await signIn("credentials", { ...given, ...stay });
    return ok(null);
  } catch (cause) {
    if (cause instanceof SignInRefused) return refuse(cause.refusal);
    throw cause;
  }
}

/** Removes the session cookie from this browser. The session itself has been ended before. */
export const dropCookie = () => signOut(stay);
