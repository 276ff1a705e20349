import fs from "node:fs";
import path from "node:path";

import { demoBegins } from "./demo-clock.mjs";
import { Failure } from "./failure.mjs";
import { productScript, runNode } from "./run.mjs";
import { step } from "./step.mjs";

/** Written when the whole example has been loaded. An example that was only partly loaded is deleted. */
const noteIn = (/** @type {string} */ folder) => path.join(folder, "demo.json");

/** @param {string} folder */
export const isLoaded = (folder) => fs.existsSync(noteIn(folder));

/**
 * When the example was loaded, which is when its clock started.
 * @param {string} folder
 * @returns {string}
 */
export const loadedAt = (folder) => JSON.parse(fs.readFileSync(noteIn(folder), "utf8")).loadedAt;

/**
 * Deletes the example's database, and nothing else in the folder.
 * @param {string} folder
 * @param {string} data
 */
export function throwAway(folder, data) {
  fs.rmSync(noteIn(folder), { force: true });
  if (!fs.existsSync(data)) return;
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) {
    throw new Failure(
      `${data} is not a database of Onward. Nothing was removed.`,
      "Choose another folder with ONWARD_DATA_DIR.",
    );
  }
  fs.rmSync(data, { recursive: true });
}

/**
 * Loads the York example through the product's own import and writes.
 * @param {string} folder
 * @param {Record<string, string | undefined>} env  the settings of the product
 */
export async function loadExample(folder, env) {
  await step("Loading the York example (a minute or so, once)", () =>
    runNode("Loading the example", productScript("prisma/seed.ts"), {
      env: { ...env, ONWARD_NOW: demoBegins },
      advice: "Nothing of it was kept. If the machine is busy, close other programs and start again.",
    }),
  );
  const note = { loadedAt: new Date(performance.timeOrigin).toISOString() };
  fs.writeFileSync(noteIn(folder), `${JSON.stringify(note)}\n`);
}
