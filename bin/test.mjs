/** `npm test`: everything that can be checked by a machine, from a fresh clone. Ends with the count. */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { databaseClient, pages } = await import("./build.mjs");
  const checks = await import("./checks.mjs");
  const { bringUpToDate } = await import("./fingerprint.mjs");
  const { oneAfterAnother, sideBySide, sum, task } = checks;

  await bringUpToDate(databaseClient);
  // Two at a time where each keeps one core busy. Types and lint wait for the build, which writes the types of
  // the routes; the test runners use every core themselves.
  const counts = [
    await sideBySide(
      task("production build", () => bringUpToDate(pages))(),
      oneAfterAnother(
        checks.format,
        checks.plainEnglish,
        checks.schemaFormat,
        checks.unused,
        checks.cycles,
        checks.drift,
      ),
    ),
    await sideBySide(checks.types(), checks.lint()),
    await checks.tests("unit and database tests", checks.vitest())(),
    await checks.tests("browser tests", checks.playwright)(),
  ];
  const { passed, failed } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
