/**
 * What is decided before a request reaches Next: what may come in, how large, and under which headers it is
 * answered. Nothing here knows who is asking.
 */
import { STATUS_CODES } from "node:http";
import { isIP } from "node:net";

/**
 * @typedef {import("node:http").IncomingHttpHeaders} Headers
 * @typedef {{ method?: string | undefined, url?: string | undefined, headers: Headers }} Asked
 * @typedef {{ status: number, title: string, words: string }} Refusal
 */

const MEGABYTE = 1024 * 1024;

/** The largest body in general, and where files are sent: a caseload file of 5 MB in its envelope. */
const LIMIT = MEGABYTE;
const limits = new Map([["/api/imports", 6 * MEGABYTE]]);

/** @param {string | undefined} method */
export const isReading = (method) => method === "GET" || method === "HEAD";

/**
 * Why a request may not come in, or null.
 * @param {Asked} asked
 * @param {string} origin  where people have Onward open
 * @returns {Refusal | null}
 */
export function refusalOf({ method = "", url, headers }, origin) {
  if (isReading(method)) return null;
  // Browsers name the origin of every form that is sent. Next lets a request without one pass.
  if (headers.origin !== origin && method !== "TRACE" && method !== "OPTIONS") {
    return {
      status: 403,
      title: "Nothing was saved",
      words: `This was not sent from ${origin}. Open Onward at that address and send it again.`,
    };
  }
  if (method !== "POST") {
    return {
      status: 405,
      title: "Nothing was done",
      words: "Onward is read and sent forms to, nothing else.",
    };
  }
  return Number(headers["content-length"] ?? 0) > bodyLimit(url) ? tooLarge(url) : null;
}

/**
 * How many bytes a request may bring.
 * @param {string | undefined} url
 */
export const bodyLimit = (url = "") => limits.get(url.split("?", 1)[0] ?? "") ?? LIMIT;

/**
 * @param {string | undefined} url
 * @returns {Refusal}
 */
export const tooLarge = (url) => ({
  status: 413,
  title: "Nothing was saved",
  words: `What was sent is larger than ${bodyLimit(url) / MEGABYTE} MB. Go back, make it smaller and send it again.`,
});

/** All but those with which servers hand things on to each other: browsers and Next's own scripts send none of them. */
const ownHeaders = /^(?!x-|forwarded$|via$|next-resume$)/;

/** Says that one of Next's own scripts sends a form. */
const actionHeader = "next-action";

/** Ours, and the one with which Next, while the code is being written, finds the newest pages. */
const ownCookie = /^((__Host-)?onward-[a-z\d-]+(\.\d+)?|__next_hmr_refresh_hash__)=[\w.%~+/=-]*$/;

/**
/**
 * The headers as Next may believe them: the address is the one that our own proxies vouch for, and the host is
 * ours, whatever a client claims. Headers with which Next, and we, hand things on inside the server are no client's to
 * send, and cookies that are not ours, or not well formed, are ignored.
 * @param {{ method?: string | undefined, headers: Headers }} request
 * @param {{ origin: string, connectedFrom: string | undefined, trustedProxies: number }} known
 * @returns {Headers}
 */
export function trustedHeaders({ method, headers }, { origin, connectedFrom, trustedProxies }) {
  const address = forwardedAddress(headers, trustedProxies) ?? connectedFrom;
  const { host, protocol } = new URL(origin);
  const { cookie, ...others } = headers;
  const kept = Object.entries(others).filter(
    ([name]) => ownHeaders.test(name) && (name !== actionHeader || method === "POST"),
  );
  const cookies = (cookie ?? "").split(/; */).filter((one) => ownCookie.test(one));
  return {
    ...Object.fromEntries(kept),
    ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
    ...(address === undefined ? {} : { "x-forwarded-for": address }),
  };
}

/**
 * The address that the outermost trusted proxy saw. Each proxy appends the address that connected to it, so with
 * n proxies it is the n-th from the right; anything further left was typed by the client. Null when there is no
 * such entry or it is not an address: the caller then uses the connection's own.
 * @param {Headers} headers
 * @param {number} trustedProxies
 */
function forwardedAddress(headers, trustedProxies) {
  if (trustedProxies === 0) return null;
  const entry =
    String(headers["x-forwarded-for"] ?? "")
      .split(",")
      .at(-trustedProxies)
      ?.trim() ?? "";
  // Some proxies add the port: 192.0.2.7:50123 or [2001:db8::7]:50123.
  const [, bracketed, withPort] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(entry) ?? [];
  const address = bracketed ?? withPort ?? entry;
  return isIP(address) === 0 ? null : address;
}

/**
 * For every answer. The content security policy of pages has a nonce and is made in proxy.ts.
 * @param {string} origin
 * @returns {Record<string, string>}
 */
export const answerHeaders = (origin) => ({
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  ...(origin.startsWith("https:") && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
});

/** @param {Refusal} refusal */
export const refusalPage = ({ status, title, words }) => ({
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    ...(status === 405 && { allow: "GET, HEAD, POST" }),
  },
  body: `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Onward</title>
<h1>${title}</h1>
<p>${words}</p>
<p><small>${status} ${STATUS_CODES[status] ?? ""}</small></p>
</html>
`,
});
