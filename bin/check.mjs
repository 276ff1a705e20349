/** `npm run check`: types, lint, cycles and unit tests, to run before each commit. */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { databaseClient } = await import("./build.mjs");
  const { cycles, lint, oneAfterAnother, plainEnglish, routeTypes, sideBySide, sum, tests, types, vitest } =
    await import("./checks.mjs");
  const { bringUpToDate } = await import("./fingerprint.mjs");

  await bringUpToDate(databaseClient);
  const counts = [
    await routeTypes(),
    await oneAfterAnother(plainEnglish, cycles),
    await sideBySide(oneAfterAnother(types, tests("unit tests", vitest("unit*"))), lint()),
  ];
  const { passed, failed } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
