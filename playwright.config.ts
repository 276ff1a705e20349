import { defineConfig } from "playwright/test";
import { findChromium } from "./bin/chromium.mjs";

const port = process.env["ONWARD_E2E_PORT"] ?? "34110";
const origin = `http://localhost:${port}`;
const executablePath = findChromium();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  // Names `server-only` as the empty file that it is inside Next, for the tests that make rows.
  tsconfig: "tsconfig.e2e.json",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "list",
  use: {
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Without a sandbox of its own, so that it runs as root and in containers; it opens our pages only.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "js" },
    // The journeys that have to work without scripts say so in their title.
    { name: "nojs", grep: /@nojs/, use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: "node bin/e2e-server.mjs",
    url: `${origin}/api/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    // A test that sets X-Forwarded-For stands in for the proxy.
    env: { PORT: port, ONWARD_ORIGIN: origin, ONWARD_TRUSTED_PROXIES: "1" },
  },
});
