import { beforeEnd } from "./command.mjs";
import { waitForDatabase, withConnection } from "./database-connection.mjs";
import { startEmbedded } from "./embedded-postgres.mjs";
import { Failure } from "./failure.mjs";
import { migrate } from "./migrate.mjs";
import { clusterIn } from "./settings.mjs";
import { step } from "./step.mjs";

/** @typedef {{ ownerUrl: string, appUrl: string, migrated: boolean }} Database */

/**
 * The database that the settings name, or the embedded one of a data folder, with all migrations applied.
 * @param {object} options
 * @param {string | undefined} options.url
 * @param {string} options.folder
 * @param {(data: string) => void} [options.alone]  see startEmbedded
 * @returns {Promise<Database>}
 */
export async function openDatabase({ url, folder, alone }) {
  const database = url ? await reach(url) : await startOwn(folder, alone);
  const applied = await step("Bringing the tables up to date", () => migrate(database));
  return { ...database, migrated: applied.length > 0 };
}

/** The first version with uuidv7(), which makes the ids. */
const LEAST_VERSION = 18;

/** @param {string} url */
async function reach(url) {
  await step("Reaching the database", async () => {
    await waitForDatabase(url, { seconds: 30 });
    const { rows } = await withConnection(url, (client) =>
      client.query("SELECT current_setting('server_version') AS version"),
    );
    const version = String(rows[0].version);
    if (Number.parseInt(version, 10) < LEAST_VERSION) {
      throw new Failure(
        `Onward needs PostgreSQL ${LEAST_VERSION} or newer; DATABASE_URL leads to ${version}.`,
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
