import { defineConfig } from "vitest/config";

/** London is where the service is. A rule of the calendar must not notice where the server is. */
const zones = ["America/New_York", "Pacific/Kiritimati"];

const everyTest = "**/*.test.{ts,tsx}";
const databaseTest = "**/*.db.test.ts";
const notOurs = ["**/node_modules/**", ".next/**", ".data*/**"];

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // Outside Next it throws; there the bundler replaces it by the same empty file.
      "server-only": `${import.meta.dirname}/node_modules/server-only/empty.js`,
    },
  },
  test: {
    maxWorkers: "100%",
    // A busy machine is no defect. What must be quick in the product has limits of its own.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [everyTest],
          exclude: [databaseTest, ...notOurs],
          env: { TZ: "Europe/London" },
        },
      },
      ...zones.map((zone) => ({
        extends: true as const,
        test: {
          name: `unit in ${zone}`,
          include: [`lib/domain/calendar/${everyTest}`],
          env: { TZ: zone },
        },
      })),
      {
        extends: true,
        test: {
          name: "db",
          include: [databaseTest],
          exclude: notOurs,
          globalSetup: "lib/platform/testing/database-server.ts",
          setupFiles: "lib/platform/testing/own-database.ts",
          env: {
            TZ: "Europe/London",
            AUTH_SECRET: "known to everyone, for tests only",
            // Three weeks before the example closes: a Wednesday, at nine in the morning in London.
            ONWARD_NOW: "2020-09-09T08:00:00Z",
          },
        },
      },
    ],
  },
});
