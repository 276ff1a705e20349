/**
 * When a page says that something is not there, or breaks, Next answers with an empty document, which only JavaScript
 * fills. A person without JavaScript would look at a blank page. So such an answer is dropped, and a page with the same
 * status, in the same look, with words to read is given in its place. It also makes a missing case and another
 * person's case the same to the letter.
 *
 * The answer to a form that was sent without JavaScript is the form's own page, with what was typed. Where that page
 * cannot be shown, the text is given back by a page of its own, in the same answer.
 */

/**
 * @typedef {import("node:http").IncomingHttpHeaders} Headers
 * @typedef {{ status: number, path: string, headers: Headers }} Instead
 */

/** Pages that Next draws whole: an address that no page has, and pages of ours. */
const readable = new Map([
  [404, "/not-found/page"],
  [500, "/something-went-wrong"],
]);

/** The action of a form hands its text on in this cookie, which never leaves the server. See lib/platform/unsaved.ts. */
const unsavedCookie = /^onward-unsaved=([^;]*)/;

/**
 * Which page is given in place of an answer of Next's, and what that page is told; null when the answer goes out.
 * @param {Headers} asked
 * @param {{ status: number, headers: Headers }} answer
 * @returns {Instead | null}
 */
export function pageInstead(asked, { status, headers }) {
  // A script asks for data and draws the page itself.
  if (asked["rsc"] !== undefined || asked["next-action"] !== undefined) return null;

  const unsaved = unsavedIn(headers);
  if (unsaved !== undefined && status !== 200) {
    // A redirect would lose the text, and is no status for a page.
    return {
      status: status < 400 ? 403 : status,
      path: "/not-saved",
      headers: { "x-onward-unsaved": unsaved },
    };
  }
  const path = readable.get(status);
  const isDocument = String(headers["content-type"]).startsWith("text/html");
  return path !== undefined && isDocument ? { status, path, headers: {} } : null;
}

/**
 * The headers of an answer as a browser may see them.
 * @param {Headers} headers
 * @returns {Headers}
 */
export function withoutUnsaved({ "set-cookie": cookies = [], ...headers }) {
  const kept = cookies.filter((cookie) => !unsavedCookie.test(cookie));
  return kept.length > 0 ? { ...headers, "set-cookie": kept } : headers;
}

/** @param {Headers} headers */
const unsavedIn = ({ "set-cookie": cookies = [] }) =>
  cookies.map((cookie) => unsavedCookie.exec(cookie)?.[1]).find(Boolean);
