import http from "node:http";
import { pipeline } from "node:stream/promises";

import { wordsOf } from "./failure.mjs";
import { formRefusal } from "./form-limits.mjs";
import { pageInstead, withoutUnsaved } from "./page-instead.mjs";
import { carried, listenPrivately } from "./private-server.mjs";
import {
  answerHeaders,
  bodyLimit,
  isReading,
  refusalOf,
  refusalPage,
  tooLarge,
  trustedHeaders,
} from "./request-guard.mjs";

/**
 * @typedef {(request: http.IncomingMessage, response: http.ServerResponse) => unknown} Handler
 * @typedef {{ stop: () => Promise<void> }} Served
 */

/** How much of a body that is refused is still read, so that the browser comes to read the answer. */
const READ_OF_REFUSED = 32 * 1024 * 1024;

/** How long requests in flight may take once we are told to stop. */
const PATIENCE = 10_000;

/**
 * Listens on this machine only, and hands on to Next what the request guard lets in. Next itself listens where only we
 * reach it.
 * @param {{ port: number, origin: string, trustedProxies?: number, developing?: boolean, handle: Handler }} options
 * @returns {Promise<Served>}
 */
export async function serve({ port, origin, trustedProxies = 0, developing = false, handle }) {
  const next = await listenPrivately(handle);
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
      // A browser that hangs up halfway waits for no answer.
      if (!response.destroyed) console.error(wordsOf(error));
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

    const body = isReading(request.method) ? undefined : await collect(request, bodyLimit(request.url));
    if (body === null) return refuse(request, response, tooLarge(request.url));
    const formRefused = body && formRefusal(request.headers["content-type"], body);
    if (formRefused) return refuse(request, response, formRefused);

    const headers = trustedHeaders(request, {
      origin,
      connectedFrom: request.socket.remoteAddress,
      trustedProxies,
    });
    await answer(
      { method: request.method ?? "GET", path: request.url ?? "/", headers, ...(body && { body }) },
      response,
    );
  }

  /**
   * @param {import("./private-server.mjs").Question} question
   * @param {http.ServerResponse} response
   */
  async function answer(question, response) {
    // A person who leaves before the answer has come waits for it no more.
    const leaving = new AbortController();
    response.once("close", () => response.writableFinished || leaving.abort());
    const { signal } = leaving;

    const given = await next.ask({ ...question, signal });
    const status = given.statusCode ?? 500;
    const instead = pageInstead(question.headers, { status, headers: given.headers });
    if (!instead) return passOn(given, status, response);

    given.resume();
    const { "content-type": _type, "content-length": _length, ...asking } = question.headers;
    const page = await next.ask({
      method: question.method === "HEAD" ? "HEAD" : "GET",
      path: instead.path,
      headers: { ...asking, ...instead.headers },
      signal,
    });
    return passOn(page, instead.status, response);
  }

  // While the code is being written, Next tells browsers of changes over a connection of its own.
  if (developing) {
    server.on("upgrade", (request, socket, head) => {
      if (request.headers.origin === origin) next.connect(request, socket, head);
      else socket.destroy();
    });
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
          void next.stop().then(() => resolve());
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
  await collect(request, READ_OF_REFUSED, { keep: false });
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
 * @param {http.IncomingMessage} given
 * @param {number} status
 * @param {http.ServerResponse} response
 */
async function passOn(given, status, response) {
  response.writeHead(status, withoutUnsaved(carried(given.headers)));
  await pipeline(given, response);
}
