/**
 * One step of a start, with its progress on one line.
 * @template Value
 * @param {string} words
 * @param {() => Value | Promise<Value>} run
 */
export async function step(words, run) {
  const begun = performance.now();
  process.stdout.write(`${words}… `);
  try {
    const value = await run();
    console.log(`done (${seconds(begun)})`);
    return value;
  } catch (error) {
    console.log("failed");
    throw error;
  }
}

/** @param {number} begun  what `performance.now()` was */
export const seconds = (begun) => `${((performance.now() - begun) / 1_000).toFixed(1)} s`;
