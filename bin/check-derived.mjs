/**
 * `npm run check:derived [-- --demo]`: works out again everything that is derived from the facts, and reports
 * where what is stored differs. Uses the server that runs on the data, or starts it for the while.
 */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { databaseClient } = await import("./build.mjs");
  const { bringUpToDate } = await import("./fingerprint.mjs");
  const { openExisting } = await import("./existing-data.mjs");
  const { runScript } = await import("./run.mjs");

  await bringUpToDate(databaseClient);
  const { name, env } = await openExisting({ demo: process.argv.includes("--demo") });
  console.log(`Checking ${name}.`);
  return runScript("prisma/check-derived.ts", env);
});
