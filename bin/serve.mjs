import http from "node:http";

import {
  answerHeaders,
  bodyLimit,
  refusalOf,
  refusalPage,
  tooLarge,
  trustedHeaders,
} from "./request-guard.mjs";
import { wordsOf } from "./failure.mjs";

/**
 * @typedef {(request: http.IncomingMessage, response: http.ServerResponse) => unknown} Handler
 * @typedef {{ stop: () => Promise<void> }} Served
 */

/** How much of a body that is refused is still read, so that the browser comes to read the answer. */
const READ_IN_VAIN = 32 * 1024 * 1024;

/** How long requests in flight may take once we are told to stop. */
const PATIENCE = 10_000;

/**
 * Listens on this machine only, and hands to Next what the front door lets in.
 * @param {{ port: number, origin: string, trustedProxies?: number, handle: Handler }} options
 * @returns {Promise<Served>}
 */
export async function serve({ port, origin, trustedProxies = 0, handle }) {
  const always = Object.entries(answerHeaders(origin));
  /** @type {Set<import("node:net").Socket>} */
  const connections = new Set();
  /** @type {Set<http.ServerResponse>} */
  const inFlight = new Set();
  let stopping = false;

  const server = http.createServer((request, response) => {
    for (const [name, value] of always) response.setHeader(name, value);
    inFlight.add(response);
    response.once("close", () => {
      inFlight.delete(response);
      if (stopping) request.socket.destroySoon();
    });
    letIn(request, response).catch((/** @type {unknown} */ error) => {
      // Whoever hangs up halfway waits for no answer.
      if (!request.destroyed) console.error(wordsOf(error));
      response.destroy();
    });
  });

  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });

  /**
   * @param {http.IncomingMessage} request
   * @param {http.ServerResponse} response
   */
  async function letIn(request, response) {
    const refusal = refusalOf(request, origin);
    if (refusal) return refuse(request, response, refusal);

    const connectedFrom = request.socket.remoteAddress;
    request.headers = trustedHeaders(request.headers, { origin, connectedFrom, trustedProxies });
    if (request.headers["transfer-encoding"] === undefined) return handle(request, response);

    // Without a length only reading tells how large a body is. Browsers always give one.
    const body = await collect(request, bodyLimit(request.url));
    if (!body) return refuse(request, response, tooLarge(request.url));
    return handle(withBody(request, body), response);
  }

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });

  return {
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        const busy = new Set([...inFlight].map(({ socket }) => socket));
        for (const socket of connections) if (!busy.has(socket)) socket.destroy();
        const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
      }),
  };
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {import("./request-guard.mjs").Refusal} refusal
 */
async function refuse(request, response, refusal) {
  const { headers, body } = refusalPage(refusal);
  // A browser shows no answer before it has sent everything, nor when it is cut off while sending.
  await collect(request, READ_IN_VAIN, { keep: false });
  response.writeHead(refusal.status, { ...headers, connection: "close" });
  response.end(body);
}

/**
 * @param {http.IncomingMessage} request
 * @param {number} limit
 * @returns {Promise<Buffer | null>} null when there is more than that
 */
async function collect(request, limit, { keep = true } = {}) {
  /** @type {Buffer[]} */
  const chunks = [];
  let length = 0;
  const arriving = /** @type {AsyncIterable<Buffer>} */ (request.iterator({ destroyOnReturn: false }));
  for await (const chunk of arriving) {
    length += chunk.length;
    if (length > limit) return null;
    if (keep) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The same request with a body that has been read already, and now has a length.
 * @param {http.IncomingMessage} request
 * @param {Buffer} body
 */
function withBody({ socket, method, url, httpVersion, headers }, body) {
  const again = new http.IncomingMessage(socket);
  const { "transfer-encoding": _, ...kept } = headers;
  Object.assign(again, { method, url, httpVersion, complete: true });
  again.headers = { ...kept, "content-length": String(body.length) };
  again.push(body);
  again.push(null);
  return again;
}
