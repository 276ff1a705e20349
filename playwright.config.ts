import { defineConfig } from "playwright/test";
import { findChromium } from "./bin/chromium.mjs";

const port = process.env["ONWARD_E2E_PORT"] ?? "34110";
const origin = `http://localhost:${port}`;
const executablePath = findChromium();

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  // Resolves `server-only` to the empty file that it is inside Next, for tests that use factories.
  tsconfig: "tsconfig.e2e.json",
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "list",
  // A slow machine is not a defect: a test waits for a state, and this only bounds the wait.
  expect: { timeout: 20_000 },
  timeout: 90_000,
  use: {
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: {
      ...(executablePath && { executablePath }),
      // Without a sandbox, so that it runs as root and in containers. It opens only our own pages.
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
    // Tests marked @nojs also run without JavaScript.
    { name: "nojs", grep: /@nojs/, use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: "node bin/e2e-server.mjs",
    url: `${origin}/api/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
    // Tests that set X-Forwarded-For act as the proxy.
    env: { PORT: port, ONWARD_ORIGIN: origin, ONWARD_TRUSTED_PROXIES: "1" },
  },
});
