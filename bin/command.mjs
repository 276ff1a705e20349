import { wordsOf } from "./failure.mjs";

/** @type {(() => unknown)[]} */
const undoing = [];
let serving = false;
let ending = false;

/**
 * Runs something before the process ends, however it ends. The last registered runs first.
 * @param {() => unknown} undo
 */
export const beforeEnd = (undo) => {
  undoing.push(undo);
};

/**
 * Runs an npm script until it returns an exit code; without one it keeps serving. Prints a failure in words, and stops
 * in order on SIGINT and SIGTERM.
 * @param {() => Promise<number | void>} run
 */
export async function command(run) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => void end(serving ? 0 : 1));
  }
  try {
    const code = await run();
    if (code !== undefined) await end(code);
    serving = true;
  } catch (error) {
    // Whatever breaks while we are ending breaks because of it.
    if (!ending) console.error(`\n${wordsOf(error)}`);
    await end(1);
  }
}

/** @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  for (const undo of undoing.toReversed()) {
    try {
      await undo();
    } catch (error) {
      console.error(wordsOf(error));
    }
  }
  process.exit(code);
}
