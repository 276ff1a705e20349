import fs from "node:fs";

import { Failure } from "./failure.mjs";
import { run } from "./run.mjs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser that the tests use: the one named by the environment, or one that is installed. */
export const findChromium = () =>
  process.env["ONWARD_CHROMIUM"] ?? usualPlaces.find((place) => fs.existsSync(place));

/** Installs a browser where no permission is needed: as root on Debian and its derivatives. */
export async function ensureChromium() {
  if (findChromium()) return;
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    await aptGet("update");
    await aptGet("install", "--yes", "--no-install-recommends", "chromium");
  }
  if (!findChromium()) {
    throw new Failure(
      "There is no browser to test with. Install Chromium or Chrome, or name it with ONWARD_CHROMIUM.",
    );
  }
}

/** @param {string[]} args */
async function aptGet(...args) {
  const until = Date.now() + 300_000;
  for (;;) {
    const { code, output } = await run("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" } });
    if (code === 0) return;
    // Someone else is installing something.
    if (!output.includes("Could not get lock") || Date.now() > until) {
      throw new Failure(
        `Chromium could not be installed.\n\n${output.trim()}`,
        "Install it, or name it with ONWARD_CHROMIUM.",
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
}
