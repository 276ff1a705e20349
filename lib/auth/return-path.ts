/** What a text is resolved against; a text that names another host leaves it. */
const here = "http://onward.invalid";

/** Where nobody needs to be returned to: they lead on by themselves. */
const doors = ["/", "/sign-in", "/set-up"];

/**
 * A page of ours named in an address, and nothing else: a link to sign in must not lead to somebody else's page
 * afterwards. Browsers read `//host` and `/\host` as another host, and drop tabs and line ends before they read.
 */
export function ownPath(text: string | null | undefined): string | null {
  if (!text?.startsWith("/") || /[\\\p{Cc}]/u.test(text) || !URL.canParse(text, here)) return null;

  const { origin, pathname, search } = new URL(text, here);
  return origin === here && !pathname.startsWith("//") && !doors.includes(pathname)
    ? pathname + search
    : null;
}

/** The page to sign in on, which leads back to the page that was left. */
export function signInPath(left: string | null): string {
  const next = ownPath(left);
  return next === null ? "/sign-in" : `/sign-in?${new URLSearchParams({ next }).toString()}`;
}
