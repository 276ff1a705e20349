import "server-only";
import { busyWords } from "./messages";
import { ownPath } from "./return-path";
import { hrefTo } from "@/lib/routes";

/** How long a browser or a monitor is told to wait, in seconds. */
const retryAfter = 60;

/**
 * The page of a sign-in that was not checked because too many were. A page of Next cannot answer 503, so this one is
 * written here. Its link leads back to the form, which then shows the email address again.
 */
export function busyPage(search: URLSearchParams): Response {
  const back = new URLSearchParams();
  const [next, refused] = [ownPath(search.get("next")), search.get("refused")];
  if (next !== null) back.set("next", next);
  if (refused !== null) back.set("refused", refused);

  return new Response(page(hrefTo("signIn", { query: back }).replaceAll("&", "&amp;")), {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "retry-after": String(retryAfter),
    },
  });
}

const page = (back: string) => `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Too many sign-ins – Onward</title>
<h1>You are not signed in yet</h1>
<p>${busyWords} Nothing is wrong with your account.</p>
<p><a href="${back}">Go back to the sign-in page</a>. Your email address is still there; enter your password again.</p>
</html>
`;
