/** `npm test`: everything that can be checked by a machine, from a fresh clone. Ends with the count. */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { databaseClient, pages } = await import("./build.mjs");
  const checks = await import("./checks.mjs");
  const { ensureChromium } = await import("./chromium.mjs");
  const { bringUpToDate } = await import("./fingerprint.mjs");
  const { oneAfterAnother, sideBySide, sum, task } = checks;

  await bringUpToDate(databaseClient);
  // Side by side only what neither writes where the other reads, nor measures time beside a full machine:
  // the build writes the types of the routes, and the browser tests have the machine to themselves.
  const counts = [
    await sideBySide(
      oneAfterAnother(task("production build", () => bringUpToDate(pages))),
      oneAfterAnother(checks.format, checks.unused, checks.drift, task("a browser", ensureChromium)),
    ),
    await sideBySide(
      oneAfterAnother(checks.types, checks.lint),
      oneAfterAnother(checks.tests("unit and database tests", checks.vitest())),
    ),
    await oneAfterAnother(checks.tests("browser tests", checks.playwright)),
  ];
  const { passed, failed } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
