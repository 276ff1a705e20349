import { createHash } from "node:crypto";
import os from "node:os";
import path from "node:path";

import { takeLaunchLock } from "./launch-lock.mjs";
import { root } from "./project.mjs";

/**
 * Runs work that two commands must not do in this folder at the same time, such as installing or building.
 * @template Value
 * @param {string} what
 * @param {() => Promise<Value>} run
 */
export async function inTurn(what, run) {
  // In a folder that several users share, each user has their own locks.
  const place = createHash("sha256")
    .update(`${process.getuid?.() ?? ""} ${root}`)
    .digest("hex")
    .slice(0, 12);
  const socket = path.join(os.tmpdir(), `onward-${place}-${what}`);
  let lock = await takeLaunchLock(socket);
  while (!lock) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    lock = await takeLaunchLock(socket);
  }
  try {
    return await run();
  } finally {
    await lock.release();
  }
}
