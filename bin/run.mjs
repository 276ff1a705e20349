import { spawn } from "node:child_process";

import { beforeEnd } from "./command.mjs";
import { Failure } from "./failure.mjs";
import { inProject, root } from "./project.mjs";
import { tied } from "./tied.mjs";

/**
 * @typedef {{ env?: Record<string, string | undefined>, quiet?: boolean }} Options
 * @typedef {{ code: number | null, output: string }} Ended
 */

/** Turns off telemetry in everything that is started here. */
const silence = { NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/**
 * Runs a program to its end and keeps its output, or passes it through. Stops it when this process ends.
 * @param {string} file
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<Ended>}
 */
export function run(file, args, { env = {}, quiet = true } = {}) {
  return new Promise((resolve, reject) => {
    // A program started here must not still be building or loading when the next command starts.
    const command = tied(file, args, { signal: "KILL" });
    const child = spawn(command.file, command.args, {
      cwd: root,
      env: { ...process.env, ...silence, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => (output += text));
    }
    beforeEnd(() => child.kill());
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

/**
 * Runs a script under this Node. Fails with its output and the advice.
 * @param {string} what  for the message
 * @param {string[]} args
 * @param {Options & { advice?: string }} [options]
 */
export async function runNode(what, args, { advice, ...options } = {}) {
  const { code, output } = await run(process.execPath, args, options);
  if (code !== 0) throw new Failure(`${what} failed:\n\n${output.trim()}\n`, advice);
}

/**
 * Runs a script of the product with `server-only` empty, as it is inside Next, and passes its output through.
 * @param {string} script
 * @param {Record<string, string | undefined>} env
 */
export async function runScript(script, env) {
  const { code } = await run(process.execPath, productScript(script), { env, quiet: false });
  return code ?? 1;
}

/** @param {string} script */
export const productScript = (script) => [
  "--conditions=react-server",
  "--no-deprecation",
  "--import",
  "tsx",
  inProject(script),
];

/** @param {string} script  in node_modules */
export const ofPackage = (script) => inProject("node_modules", script);
