import { defineConfig } from "vitest/config";

/** The tests of the rules alone, in one project: what Stryker runs for every mutant. */
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    include: ["lib/domain/**/*.test.ts"],
    // What it would notice by chance, the tests of each rule have to notice by themselves.
    exclude: ["lib/domain/invariants.test.ts"],
    // The rules keep nothing between tests: loading them once makes a run of all tests eight times as fast.
    isolate: false,
    env: { TZ: "Europe/London" },
  },
});
