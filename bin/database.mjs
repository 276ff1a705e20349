import { beforeEnd } from "./command.mjs";
import { waitForDatabase } from "./database-connection.mjs";
import { startEmbedded } from "./embedded-postgres.mjs";
import { Failure } from "./failure.mjs";
import { migrate } from "./migrate.mjs";
import { clusterIn } from "./settings.mjs";
import { step } from "./step.mjs";

/** @typedef {{ ownerUrl: string, appUrl: string }} Database */

/**
 * The database that the settings name, else the embedded one of a data folder; brought up to date.
 * @param {object} options
 * @param {string | undefined} options.url
 * @param {string} options.folder
 * @param {(data: string) => void} [options.alone]  see startEmbedded
 * @returns {Promise<Database>}
 */
export async function openDatabase({ url, folder, alone }) {
  const database = url ? await reach(url) : await startOwn(folder, alone);
  await step("Bringing the tables up to date", () => migrate(database));
  return database;
}

/** @param {string} url */
async function reach(url) {
  await step("Reaching the database", async () => {
    try {
      await waitForDatabase(url, { seconds: 30 });
    } catch (error) {
      throw new Failure(
        error instanceof Error ? error.message : String(error),
        "Is DATABASE_URL right, and is it running?",
      );
    }
  });
  return { ownerUrl: url, appUrl: url };
}

/**
 * @param {string} folder
 * @param {((data: string) => void) | undefined} alone
 */
const startOwn = (folder, alone) =>
  step("Starting the database", async () => {
    const server = await startEmbedded(clusterIn(folder), alone && { alone });
    beforeEnd(server.stop);
    return server;
  });
