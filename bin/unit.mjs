/** `npm run test:unit`: the tests that need no database and no browser. */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { databaseClient } = await import("./build.mjs");
  const { tests, vitest } = await import("./checks.mjs");
  const { bringUpToDate } = await import("./fingerprint.mjs");

  await bringUpToDate(databaseClient);
  const { passed, failed } = await tests("unit tests", vitest("unit*"))();
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
