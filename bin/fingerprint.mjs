import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import { inProject, root } from "./project.mjs";
import { inTurn } from "./turn.mjs";

/**
 * Something built from sources, and rebuilt only when they have changed.
 * @typedef {object} Made
 * @property {string} name
 * @property {string} stamp  a file beside the result: what it was made of
 * @property {string[]} sources  files and folders; absent ones count as empty
 * @property {() => Promise<unknown>} make
 */

/** @param {Made} made */
export const isCurrent = ({ stamp, sources }) =>
  fs.existsSync(inProject(stamp)) && fs.readFileSync(inProject(stamp), "utf8") === fingerprint(sources);

/**
 * When two commands need it at the same time, the second waits and finds it built.
 * @param {Made} made
 */
export const bringUpToDate = (made) =>
  inTurn(made.name, async () => {
    if (isCurrent(made)) return;
    const print = fingerprint(made.sources);
    fs.rmSync(inProject(made.stamp), { force: true });
    await made.make();
    fs.writeFileSync(inProject(made.stamp), print);
  });

/**
 * A hash of the contents and names of the files, and of the version of Node.
 * @param {string[]} sources
 */
function fingerprint(sources) {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of sources.flatMap((source) => filesOf(inProject(source))).sort()) {
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
