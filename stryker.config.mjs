/** Mutation testing of the rules. */
export default {
  // The rules, without their test data.
  mutate: ["lib/domain/**/*.ts", "!lib/domain/testing/**", "!**/*.test.ts"],
  testRunner: "vitest",
  // Named explicitly, so that it is found wherever the packages are installed.
  plugins: ["@stryker-mutator/vitest-runner"],
  // Runs all tests, because some find their files by folder rather than by import.
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  // The tables of moves are static, and hold most of the rules.
  ignoreStatic: false,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".data-mutation/report.json" },
  tempDirName: ".data-mutation/sandbox",
  cleanTempDir: "always",
  ignorePatterns: [".next", ".data*", "e2e", "public", "test-results"],
  allowConsoleColors: false,
};
