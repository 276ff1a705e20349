import http from "node:http";

/** @typedef {import("./serve.mjs").Handler} Handler */

/** An address that no page has: Next draws its page for "not found" whole there. */
const nowhere = "/not-found/page";

/**
 * When a page says that something is not there, Next answers 404 with an empty document, which only JavaScript
 * fills. Whoever has none would look at a blank page. So such an answer is thrown away, and the one for an address
 * that does not exist at all is given in its place: the same status, the same look, and words to read. It also makes
 * a missing case and somebody else's case the same to the letter.
 * @param {Handler} handle
 * @param {number} port  where this server listens
 * @returns {Handler}
 */
export const readableNotFound = (handle, port) => (request, response) => {
  const isPage = request.method === "GET" && request.headers["rsc"] === undefined;
  if (!isPage || request.url === nowhere) return handle(request, response);

  const flushHeaders = response.flushHeaders.bind(response);
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const isEmptyDocument = () =>
    response.statusCode === 404 && String(response.getHeader("content-type")).startsWith("text/html");

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
  http
    .get({ host: "127.0.0.1", port, path: nowhere, headers }, (page) => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.writeHead(page.statusCode ?? 404, page.headers);
      page.pipe(response);
    })
    .on("error", () => response.destroy());
  return response;
}
