import { spawnSync } from "node:child_process";

/** @type {boolean | undefined} */
let canTie;

/**
 * A command that ends with the process that starts it, even when that process is killed. On systems that cannot do
 * this, the plain command.
 * @param {string} file
 * @param {string[]} args
 * @param {{ signal: "INT" | "KILL", privileges?: string[] }} options  privileges: further options of setpriv
 */
export function tied(file, args, { signal, privileges = [] }) {
  if (!canTieProcesses()) return { file, args };
  return { file: "setpriv", args: [...privileges, "--pdeathsig", signal, "--", file, ...args] };
}

export function canTieProcesses() {
  canTie ??=
    process.platform === "linux" && spawnSync("setpriv", ["--pdeathsig", "INT", "--", "true"]).status === 0;
  return canTie;
}
