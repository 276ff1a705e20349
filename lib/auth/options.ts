import "server-only";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { settings } from "@/lib/platform/env";
import { logFailure } from "@/lib/platform/log";
import { remoteAddress } from "./remote-address";
import { cookieName, isSecure } from "./cookie-name";
import { checkPassword, signInStaff } from "./sign-in";
import type { SignInRefusal } from "./types";

/** The cookie outlives its session, so that the next morning's time-out can be told from a first visit. In seconds. */
const cookieAge = 24 * 60 * 60;

/** next-auth wants a refused sign-in to be thrown; `signInWith` turns it back into an answer. */
class SignInRefused extends CredentialsSignin {
  constructor(readonly refusal: SignInRefusal) {
    super();
  }
}

const password = Credentials({
  credentials: { email: {}, password: {} },
  async authorize({ email, password }) {
    const address = await remoteAddress();
    const checked = await checkPassword({ email: String(email), password: String(password), address });
    if (!checked.ok) throw new SignInRefused(checked.refusal);
    return { id: checked.value };
  },
});

const cookie = (what: string) => ({
  name: cookieName(what),
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const,
});

/**
 * next-auth makes the cookie and knows the ways to prove who one is. Whether a session stands is decided by its
 * row, see sessions.ts: the encrypted token in the cookie holds nothing but the random key of that row.
 */
const options = (): NextAuthConfig => ({
  secret: settings().AUTH_SECRET,
  // Only addresses of our own are ever built from the request's host, and none of them is used.
  trustHost: true,
  providers: [password],
  session: { strategy: "jwt", maxAge: cookieAge },
  cookies: { sessionToken: cookie("session"), callbackUrl: cookie("callback") },
  callbacks: {
    // Whatever the way in, this is the one place where a session is opened.
    jwt: async ({ user }) => (user.id === undefined ? null : { sessionToken: await signInStaff(user.id) }),
  },
  logger: {
    error: (error) => {
      if (error instanceof SignInRefused) return;
      logFailure(error instanceof AuthError ? (error.cause?.err ?? error) : error);
    },
  },
});

const { signIn, signOut } = NextAuth(options);

/** next-auth would go on by itself, and remember in a cookie from which page. */
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

/** Takes the cookie from this browser. Its session has ended before. */
export const dropCookie = () => signOut(stay);
