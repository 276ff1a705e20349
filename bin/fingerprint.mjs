import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import { root } from "./project.mjs";

/**
 * Runs something unless its sources are as they were when it last succeeded.
 * @param {{ stamp: string, sources: string[], run: () => Promise<unknown> }} options
 */
export async function whenChanged({ stamp, sources, run }) {
  const print = fingerprint(sources);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === print) return;
  fs.rmSync(stamp, { force: true });
  await run();
  fs.writeFileSync(stamp, print);
}

/**
 * What the files hold, under which names, and for which Node.
 * @param {string[]} sources  files and folders of the project; absent ones count as empty
 */
export function fingerprint(sources) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of sources.flatMap((source) => filesOf(path.join(root, source))).sort()) {
    hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesOf(place) {
  if (!fs.existsSync(place) || isAside(place)) return [];
  if (!fs.statSync(place).isDirectory()) return [place];
  return fs.readdirSync(place).flatMap((name) => filesOf(path.join(place, name)));
}

/** @param {string} place  tests, and what is generated from a source that is listed itself */
const isAside = (place) => /\.test\.tsx?$|[/\\](testing|generated)$/.test(place);
