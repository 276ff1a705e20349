/** Which changes to the rules are tried on their tests. */
export default {
  // The rules, without what is invented for their tests.
  mutate: ["lib/domain/**/*.ts", "!lib/domain/testing/**", "!**/*.test.ts"],
  testRunner: "vitest",
  // Named, so that it is found from wherever the packages lie.
  plugins: ["@stryker-mutator/vitest-runner"],
  // Not only the tests that import a file by name: some find the files in their folder.
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  coverageAnalysis: "perTest",
  // The tables of moves are made once, and are most of what there is to be wrong.
  ignoreStatic: false,
  reporters: ["clear-text", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".data-mutation/report.json" },
  tempDirName: ".data-mutation/sandbox",
  cleanTempDir: "always",
  ignorePatterns: [".next", ".data*", "e2e", "public", "test-results"],
  allowConsoleColors: false,
};
