import { hrefTo } from "@/lib/routes";

/** What an address is resolved against. One that names another host does not stay here. */
const here = "http://onward.invalid";

/** Pages to which no one needs to return: they lead on by themselves. */
const entrances = [hrefTo("home"), hrefTo("signIn"), hrefTo("busySignIn"), hrefTo("setUp")];

/**
 * The path of a page of Onward that an address names; null for anything else. A link to the sign-in page must not lead
 * to another site afterwards. Browsers read `//host` and `/\host` as another host, and first drop tabs and line ends.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/") || /[\\\p{Cc}]/u.test(text) || !URL.canParse(text, here)) return null;

  const { origin, pathname, search } = new URL(text, here);
  return origin === here && !pathname.startsWith("//") && !entrances.includes(pathname)
    ? pathname + search
    : null;
}

/** The sign-in page, which leads back to the page that was left. */
export const signInPath = (left: string | null) => withNext(hrefTo("signIn"), ownPath(left));

/** The page that says that too many sign-ins are being checked, on the way to the same page. */
export const busyPath = (next: string | null) => withNext(hrefTo("busySignIn"), next);

const withNext = (page: string, next: string | null) =>
  next === null ? page : `${page}?${new URLSearchParams({ next }).toString()}`;
