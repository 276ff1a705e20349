import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { ensureChromium } from "./chromium.mjs";
import { wordsOf } from "./failure.mjs";
import { findWords } from "./plain-english.mjs";
import { inProject, root } from "./project.mjs";
import { ofPackage, run } from "./run.mjs";
import { seconds } from "./step.mjs";

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {() => Promise<Count>} Check
 * @typedef {{ args: string[], env?: Record<string, string> }} Command
 */

/**
 * A program that passes when it exits with zero. Counts as one check.
 * @param {string} name
 * @param {string[]} args  of Node
 * @returns {Check}
 */
export const check = (name, args) => () =>
  told(name, async () => {
    const { code, output } = await run(process.execPath, args);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output };
  });

/**
 * A function that passes when it does not throw. Counts as one check.
 * @param {string} name
 * @param {() => Promise<unknown>} run
 * @returns {Check}
 */
export const task = (name, run) => () =>
  told(name, async () => {
    await run();
    return { passed: 1, failed: 0 };
  });

/**
 * A test runner, counted by its own report. It fails if it ran nothing, or exited with an error although no test
 * failed.
 * @param {string} name
 * @param {object} runner
 * @param {(report: string) => Command | Promise<Command>} runner.command
 * @param {(report: any) => Count} runner.count
 * @returns {Check}
 */
export const tests =
  (name, { command, count }) =>
  () =>
    told(name, async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onward-report-"));
      try {
        const file = path.join(folder, "report.json");
        const { args, env } = await command(file);
        const { code, output } = await run(process.execPath, args, { env: env ?? {} });
        const { passed, failed } = fs.existsSync(file)
          ? count(JSON.parse(fs.readFileSync(file, "utf8")))
          : { passed: 0, failed: 0 };
        const silentlyBad = failed === 0 && (code !== 0 || passed === 0);
        return { passed, failed: silentlyBad ? 1 : failed, output };
      } finally {
        fs.rmSync(folder, { recursive: true });
      }
    });

/** What Vitest and Playwright say in their reports. */
export const vitest = (/** @type {string[]} */ ...projects) => ({
  command: (/** @type {string} */ report) => ({
    args: [
      ofPackage("vitest/vitest.mjs"),
      "run",
      ...projects.map((project) => `--project=${project}`),
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
  }),
  count: (/** @type {{ numPassedTests: number, numFailedTests: number }} */ report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }),
});

export const playwright = {
  command: async (/** @type {string} */ report) => {
    await ensureChromium();
    return {
      args: [ofPackage("playwright/cli.js"), "test", "--reporter=list,json"],
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    };
  },
  count: (/** @type {{ stats: { expected: number, unexpected: number, flaky: number } }} */ { stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }),
};

export const types = check("types", [ofPackage("typescript/bin/tsc"), "--noEmit"]);
export const lint = check("lint", [ofPackage("eslint/bin/eslint.js"), ".", "--max-warnings=0"]);
export const format = check("format", [ofPackage("prettier/bin/prettier.cjs"), "--check", "."]);
export const schemaFormat = check("schema format", [ofPackage("prisma/build/index.js"), "format", "--check"]);
export const unused = check("unused code", [ofPackage("knip/bin/knip.js")]);
export const cycles = check("cycles between folders", [
  ofPackage("dependency-cruiser/bin/dependency-cruise.mjs"),
  "--config",
  "dependency-cruiser.config.mjs",
  ...["lib", "components", "app", "prisma", "e2e"],
]);
export const plainEnglish = task("plain English", async () => {
  const found = await Promise.resolve(findWords(root));
  if (found.length > 0) {
    throw new Error(
      found.map(({ file, line, word, advice }) => `${file}:${line}  “${word}”: write ${advice}`).join("\n"),
    );
  }
});
export const drift = check("schema drift", [inProject("bin/schema-drift.mjs")]);

/** Next generates the types of the routes, which the type check needs. */
export const routeTypes = task("route types", async () => {
  const { code, output } = await run(process.execPath, [ofPackage("next/dist/bin/next"), "typegen"]);
  if (code !== 0) throw new Error(output);
});

/** @param {Check[]} checks */
export async function oneAfterAnother(...checks) {
  /** @type {Count[]} */
  const counts = [];
  for (const run of checks) counts.push(await run());
  return sum(counts);
}

/** @param {Promise<Count>[]} running */
export const sideBySide = async (...running) => sum(await Promise.all(running));

/** @param {Count[]} counts */
export const sum = (counts) => ({
  passed: counts.reduce((total, { passed }) => total + passed, 0),
  failed: counts.reduce((total, { failed }) => total + failed, 0),
});

/**
 * Prints one line with the result, and the output if it failed.
 * @param {string} name
 * @param {() => Promise<Count & { output?: string }>} run
 * @returns {Promise<Count>}
 */
async function told(name, run) {
  const begun = performance.now();
  const { passed, failed, output } = await run().catch((/** @type {unknown} */ error) => ({
    passed: 0,
    failed: 1,
    output: wordsOf(error),
  }));
  const verdict =
    passed + failed === 1 ? (failed ? "FAILED" : "passed") : `${passed} passed, ${failed} failed`;
  console.log(`${name}: ${verdict} (${seconds(begun)})`);
  if (failed > 0) console.log(`\n${output?.trim() ?? ""}\n`);
  return { passed, failed };
}
