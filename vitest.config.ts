import { defineConfig } from "vitest/config";

/** The service is in London. The rules must give the same results in every server time zone. */
const zones = ["America/New_York", "Pacific/Kiritimati"];

const everyTest = "**/*.test.{ts,tsx}";
const databaseTest = "**/*.db.test.ts";
const notOurs = ["**/node_modules/**", ".next/**", ".data*/**"];

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // Throws outside Next. Inside Next the bundler replaces it with the same empty file.
      "server-only": `${import.meta.dirname}/node_modules/server-only/empty.js`,
    },
  },
  test: {
    maxWorkers: "100%",
    // A slow machine is not a defect. The product has its own time limits where speed matters.
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
