/**
 * `npm run test:mutation`: changes the rules one at a time and checks that a test fails. Prints every change that no test
 * noticed, and the score. `npm run test:mutation -- --mutate lib/domain/case/holder.ts` tries one file.
 */
import fs from "node:fs";

import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";
import { inProject } from "./project.mjs";

/** The percentage of changes that tests must notice. */
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
 * The percentage of changes that made a test fail or run out of time.
 * @param {{ files: Record<string, { mutants: { status: string }[] }> }} report
 */
function scoreOf({ files }) {
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const noticed = all.filter((status) => status === "Killed" || status === "Timeout").length;
  const missed = all.filter((status) => status === "Survived" || status === "NoCoverage").length;
  return (100 * noticed) / Math.max(1, noticed + missed);
}
