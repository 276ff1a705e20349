import fs from "node:fs";
import net from "node:net";

import { codeOf } from "./failure.mjs";

/**
 * Shows that a command is running here for as long as its process lives, by listening on a socket. Unlike a file with
 * a process id, it does not survive a SIGKILL and cannot be confused with another process that reuses the id.
 * @param {string} socket
 * @returns {Promise<{ release: () => Promise<void> } | null>} null when another living command holds it
 */
export async function takeLaunchLock(socket) {
  for (;;) {
    const server = await listen(socket);
    if (server) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    if (await answers(socket)) return null;
    fs.rmSync(socket, { force: true });
  }
}

/**
 * @param {string} socket
 * @returns {Promise<net.Server | null>}
 */
function listen(socket) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((caller) => caller.destroy());
    server.unref();
    server.once("error", (error) => (codeOf(error) === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(socket, () => resolve(server));
  });
}

/**
 * @param {string} socket
 * @returns {Promise<boolean>}
 */
function answers(socket) {
  return new Promise((resolve, reject) => {
    const caller = net.connect(socket);
    caller.once("connect", () => {
      caller.destroy();
      resolve(true);
    });
    caller.once("error", (error) =>
      ["ECONNREFUSED", "ENOENT"].includes(codeOf(error) ?? "") ? resolve(false) : reject(error),
    );
  });
}
