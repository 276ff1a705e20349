import { randomUUID } from "node:crypto";
import http from "node:http";

/** @typedef {import("./serve.mjs").Handler} Handler */

/** Where Next draws whole what it answers with an empty document: an address that no page has, and a page of ours. */
const readable = new Map([
  [404, "/not-found/page"],
  [500, "/something-went-wrong"],
]);
const instead = new Set(readable.values());

/**
 * When a page says that something is not there, or breaks, Next answers with an empty document, which only
 * JavaScript fills. Whoever has none would look at a blank page. So such an answer is thrown away, and one with the
 * same status, in the same look, with words to read is given in its place. It also makes a missing case and someone
 * else's case the same to the letter.
 * @param {Handler} handle
 * @param {number} port  where this server listens
 * @returns {Handler}
 */
export const readableAnswers = (handle, port) => (request, response) => {
  const { headers, url = "" } = request;
  // A script asks for data and draws the page itself.
  const isForScript = headers["rsc"] !== undefined || headers["next-action"] !== undefined;
  if (isForScript || instead.has(url)) return handle(request, response);

  // By this name what is given instead finds the text of a form again. See lib/platform/unsaved.ts.
  if (request.method === "POST") headers["x-onward-form"] = randomUUID();

  const flushHeaders = response.flushHeaders.bind(response);
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const isEmptyDocument = () =>
    readable.has(response.statusCode) && String(response.getHeader("content-type")).startsWith("text/html");

  // Next lays its compression over these, so they stay in place for an answer that goes out.
  Object.assign(response, {
    flushHeaders: () => isEmptyDocument() || flushHeaders(),
    /** @param {[number]} head */
    writeHead: (...head) => (isEmptyDocument() ? response : writeHead(...head)),
    /** @param {unknown[]} what */
    write: (...what) => isEmptyDocument() || Reflect.apply(write, null, what),
    /** @param {unknown[]} what */
    end: (...what) => {
      if (!isEmptyDocument()) return Reflect.apply(end, null, what);
      Object.assign(response, { flushHeaders, writeHead, write, end });
      return giveInstead(request, response, port);
    },
  });
  return handle(request, response);
};

/**
 * Asks this server for the page as whoever asked would, and passes it on as it is, encoding included.
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {number} port
 */
function giveInstead({ headers }, response, port) {
  const { "content-length": _length, "transfer-encoding": _encoding, ...asking } = headers;
  const path = readable.get(response.statusCode) ?? "/";

  http
    .get({ host: "127.0.0.1", port, path, headers: asking }, (page) => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.writeHead(response.statusCode, page.headers);
      page.pipe(response);
    })
    .on("error", () => response.destroy());
  return response;
}
