/**
 * The server that Playwright tests: the production build over an empty database, on the morning on which the example
 * starts. Its settings are written to e2e.json in the data folder, as the environment that the tests need to create
 * rows and cookies: DATABASE_URL, AUTH_SECRET, ONWARD_ORIGIN, PORT, ONWARD_NOW and
 * ONWARD_SETUP_CODE.
 */
import fs from "node:fs";
import path from "node:path";

import { databaseClient, pages } from "./build.mjs";
import { beforeEnd, command } from "./command.mjs";
import { demoBegins } from "./demo-clock.mjs";
import { startEmbedded } from "./embedded-postgres.mjs";
import { bringUpToDate } from "./fingerprint.mjs";
import { migrate } from "./migrate.mjs";
import { serveNext } from "./serve-next.mjs";
import { setUpCode } from "./set-up-code.mjs";
import { clusterIn, dataFolder, readSettings } from "./settings.mjs";

await command(async () => {
  await bringUpToDate(databaseClient);
  await bringUpToDate(pages);

  const settings = await readSettings();
  const folder = dataFolder(settings, "e2e");
  const server = await startEmbedded(clusterIn(folder), {
    scratch: true,
    alone: (data) => fs.rmSync(data, { recursive: true, force: true }),
  });
  beforeEnd(server.stop);
  await migrate(server);

  const env = {
    ONWARD_NOW: demoBegins,
    ONWARD_ORIGIN: settings.ONWARD_ORIGIN,
    ONWARD_SETUP_CODE: setUpCode(),
    PORT: String(settings.PORT),
    DATABASE_URL: server.appUrl,
    AUTH_SECRET: "known to everyone, for tests only",
  };
  fs.writeFileSync(path.join(folder, "e2e.json"), JSON.stringify(env, null, 2), { mode: 0o600 });
  await serveNext({
    port: settings.PORT,
    origin: settings.ONWARD_ORIGIN,
    trustedProxies: settings.ONWARD_TRUSTED_PROXIES,
    developing: false,
    env,
  });
});
