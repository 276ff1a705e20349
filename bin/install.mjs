/** Imports only Node, and files that import only Node: no packages may be installed yet. */
import fs from "node:fs";

import { Failure } from "./failure.mjs";
import { inProject } from "./project.mjs";
import { run } from "./run.mjs";
import { step } from "./step.mjs";
import { inTurn } from "./turn.mjs";

/** Installs the packages when they are absent or older than the lockfile. */
export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  await inTurn("install", async () => {
    if (isInstalled()) return;
    await step("Installing the packages (a minute or two, once)", async () => {
      const { code, output } = await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
      if (code === 0) return;
      throw new Failure(
        `The packages could not be installed.\n\n${output.trim()}\n`,
        "Is there a connection to the npm registry, and room on the disk? Then start again.",
      );
    });
  });
}

function checkNode() {
  const { engines } = JSON.parse(fs.readFileSync(inProject("package.json"), "utf8"));
  const [least = ""] = /\d+\.\d+/.exec(engines.node) ?? [];
  const [major = 0, minor = 0] = least.split(".").map(Number);
  const [ourMajor = 0, ourMinor = 0] = process.versions.node.split(".").map(Number);
  if (ourMajor > major || (ourMajor === major && ourMinor >= minor)) return;
  throw new Failure(
    `Onward needs Node ${least} or newer; this is ${process.versions.node}.`,
    "Install the current long-term version from nodejs.org.",
  );
}

/** npm writes its own list last, so an interrupted install does not count. */
function isInstalled() {
  const installed = inProject("node_modules/.package-lock.json");
  return (
    fs.existsSync(installed) &&
    fs.statSync(installed).mtimeMs >= fs.statSync(inProject("package-lock.json")).mtimeMs
  );
}
