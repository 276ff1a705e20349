/**
 * `npm run test:properties`: only the invariants of a case. `ONWARD_RUNS` sets how many random histories are run (100,000
 * for a release); `ONWARD_SEED` runs the same ones again.
 */
import { command } from "./command.mjs";
import { ensureInstalled } from "./install.mjs";

await command(async () => {
  await ensureInstalled();
  const { tests, vitest } = await import("./checks.mjs");

  const env = {
    ONWARD_RUNS: process.env["ONWARD_RUNS"] ?? "300",
    ONWARD_SEED: process.env["ONWARD_SEED"] ?? String(Date.now() % 2 ** 31),
  };
  console.log(`${env.ONWARD_RUNS} histories. To run the same ones again: ONWARD_SEED=${env.ONWARD_SEED}\n`);

  const unit = vitest("unit");
  const { passed, failed } = await tests("properties", {
    ...unit,
    command: (report) => ({ args: [...unit.command(report).args, "lib/domain/invariants.test.ts"], env }),
  })();
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
