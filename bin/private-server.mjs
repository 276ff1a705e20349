import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";

/**
 * @typedef {{ method: string, path: string, headers: http.IncomingHttpHeaders, body?: Buffer, signal?: AbortSignal }} Question
 * @typedef {Awaited<ReturnType<typeof listenPrivately>>} PrivateServer
 */

/** Room for the text of the largest form, which travels in a header between Next and the request guard. */
const maxHeaderSize = 2 * 1024 * 1024;

/** What is said of one connection, and not of what is carried over it. */
const ofConnection = new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** @param {http.IncomingHttpHeaders} headers */
export const carried = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));

/**
 * Serves on a socket of its own, which only the server in front of it knows.
 * @param {http.RequestListener} handle
 */
export async function listenPrivately(handle) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onward-"));
  const socketPath = path.join(folder, "next");
  const server = http.createServer({ maxHeaderSize, keepAliveTimeout: 0, requestTimeout: 0 }, handle);
  const agent = new http.Agent({ keepAlive: true });

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(socketPath, () => resolve(undefined));
  });

  return {
    socketPath,

    /**
     * @param {Question} question
     * @returns {Promise<http.IncomingMessage>}
     */
    ask: ({ body, headers, signal, ...question }) =>
      new Promise((resolve, reject) => {
        const { "content-length": _, ...others } = carried(headers);
        const length = body && { "content-length": String(body.length) };
        const options = { ...question, socketPath, agent, maxHeaderSize, ...(signal && { signal }) };
        const request = http.request({ ...options, headers: { ...others, ...length } }, resolve);
        request.once("error", reject);
        request.end(body);
      }),

    /**
     * Hands a connection on that is no longer one of requests and answers.
     * @param {http.IncomingMessage} request
     * @param {import("node:stream").Duplex} outer
     * @param {Buffer} head
     */
    connect: ({ url, rawHeaders }, outer, head) => {
      const lines = rawHeaders.flatMap((part, at) => (at % 2 ? [] : [`${part}: ${rawHeaders[at + 1]}`]));
      const inner = net.connect(socketPath, () => {
        inner.write([`GET ${url} HTTP/1.1`, ...lines, "", ""].join("\r\n"));
        inner.write(head);
        inner.pipe(outer).pipe(inner);
      });
      inner.once("error", () => outer.destroy());
      outer.once("error", () => inner.destroy());
    },

    stop: () =>
      new Promise((resolve) => {
        agent.destroy();
        server.close(() => {
          fs.rmSync(folder, { recursive: true, force: true });
          resolve(undefined);
        });
        server.closeAllConnections();
      }),
  };
}
