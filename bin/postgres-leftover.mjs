import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

import { Failure } from "./failure.mjs";

/**
 * Stops a server that kept running after its launcher was killed, or waits until it has stopped.
 * @param {string} data
 */
export async function stopLeftover(data) {
  const pidFile = path.join(data, "postmaster.pid");
  const until = Date.now() + 60_000;
  for (;;) {
    const pid = fs.existsSync(pidFile) ? Number.parseInt(fs.readFileSync(pidFile, "utf8"), 10) : NaN;
    if (Number.isNaN(pid)) return;
    if (!isServerOf(data, pid)) {
      // PostgreSQL would take any living process that was given the number since for itself.
      fs.rmSync(pidFile, { force: true });
      return;
    }
    if (Date.now() > until)
      throw new Failure(`The PostgreSQL of an earlier run (process ${pid}) does not stop.`);
    process.kill(pid, "SIGINT");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * @param {string} data
 * @param {number} pid
 */
function isServerOf(data, pid) {
  if (process.platform !== "linux") {
    const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return stdout.includes(data);
  }
  try {
    return fs.realpathSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
  } catch {
    return false;
  }
}
