/**
 * `npm run test:mutation`: whether the tests of the rules would notice if a rule were another. Says every change that none
 * of them noticed, and ends with the score. `npm run test:mutation -- --mutate lib/domain/case/holder.ts` tries one file.
 */
import fs from "node:fs";

import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";
import { inProject } from "./project.mjs";

/** How many of a hundred changes have to be noticed. */
const enough = 95;

await command(async () => {
  await ensureInstalled();
  const { ofPackage, run } = await import("./run.mjs");

  const report = inProject(".data-mutation/report.json");
  fs.rmSync(report, { force: true });
  const stryker = [ofPackage("@stryker-mutator/core/bin/stryker.js"), "run", ...process.argv.slice(2)];
  const { code } = await run(process.execPath, stryker, { quiet: false });
  if (code !== 0 || !fs.existsSync(report)) return 1;

  const score = scoreOf(JSON.parse(fs.readFileSync(report, "utf8")));
  console.log(`\nmutation score ${score.toFixed(1)}`);
  return score < enough ? 1 : 0;
});

/**
 * The share of the changes that a test noticed, or that never came to an end.
 * @param {{ files: Record<string, { mutants: { status: string }[] }> }} report
 */
function scoreOf({ files }) {
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const noticed = all.filter((status) => status === "Killed" || status === "Timeout").length;
  const missed = all.filter((status) => status === "Survived" || status === "NoCoverage").length;
  return (100 * noticed) / Math.max(1, noticed + missed);
}
