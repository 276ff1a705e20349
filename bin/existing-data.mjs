import fs from "node:fs";

import { beforeEnd } from "./command.mjs";
import { waitForDatabase } from "./database-connection.mjs";
import { startEmbedded } from "./embedded-postgres.mjs";
import { Failure } from "./failure.mjs";
import { clusterIn, dataFolder, productEnv, readSettings } from "./settings.mjs";

/**
 * The data that a command works on: the example if asked for, or if there is no other.
 * @param {{ demo: boolean }} options
 */
export async function openExisting({ demo }) {
  const settings = await readSettings();
  const url = demo ? undefined : settings.DATABASE_URL;
  if (url) {
    await waitForDatabase(url, { seconds: 30 });
    return {
      name: "the database of DATABASE_URL",
      env: productEnv(settings, { kind: "live", databaseUrl: url }),
    };
  }

  const exists = (/** @type {"live" | "demo"} */ kind) =>
    fs.existsSync(clusterIn(dataFolder(settings, kind)));
  const kind = demo || !exists("live") ? "demo" : "live";
  const folder = dataFolder(settings, kind);
  if (!exists(kind)) {
    throw new Failure(`There is no data in ${folder} yet.`, "Start Onward once: npm run demo, or npm start.");
  }
  const server = await startEmbedded(clusterIn(folder), { share: true });
  beforeEnd(server.stop);
  return { name: `the data in ${folder}`, env: productEnv(settings, { kind, databaseUrl: server.appUrl }) };
}
