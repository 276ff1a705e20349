import fs from "node:fs";
import net from "node:net";

import { codeOf } from "./failure.mjs";

/**
 * Says that a command of ours runs here, for as long as its process lives: a socket someone listens on.
 * Unlike a file with a process id it cannot outlive a SIGKILL, nor be mistaken when ids are used again.
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
