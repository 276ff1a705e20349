import fs from "node:fs";
import path from "node:path";

import { waitForDatabase } from "./database-connection.mjs";
import { ensureRoles } from "./database-roles.mjs";
import { Failure } from "./failure.mjs";
import { takeLaunchLock } from "./launch-lock.mjs";
import { initialise, layOut } from "./postgres-folder.mjs";
import { stopLeftover } from "./postgres-leftover.mjs";
import { keepRunning } from "./postgres-server.mjs";

/**
 * @typedef {object} Embedded
 * @property {string} ownerUrl  owns the database: migrates it
 * @property {string} appUrl  reads and writes rows, cannot change tables
 * @property {string} adminUrl  creates databases, for tests and temporary work
 * @property {() => Promise<void>} stop  does nothing when another command started the server
 */

/**
 * The PostgreSQL of one data folder: created on first use, reached through a socket only.
 * One command starts and stops it; others may share it while it runs.
 * @param {string} folder
 * @param {object} [options]
 * @param {boolean} [options.share]  whether another command's server may be used
 * @param {boolean} [options.scratch]  whether the data may be lost when the machine stops
 * @param {(data: string) => void} [options.alone]  runs on the data while no server uses it
 * @returns {Promise<Embedded>}
 */
export async function startEmbedded(folder, { share = false, scratch = false, alone = () => {} } = {}) {
  const place = await layOut(path.resolve(folder));
  const lock = await takeLaunchLock(path.join(place.socket, "launcher"));
  if (!lock) {
    if (!share) {
      throw new Failure(
        `Onward is already running with the data in ${folder}.`,
        "Stop it first, or choose another folder with ONWARD_DATA_DIR.",
      );
    }
    await waitForDatabase(place.urls.appUrl, { seconds: 60 });
    return { ...place.urls, stop: async () => {} };
  }

  try {
    await stopLeftover(place.data);
    alone(place.data);
    initialise(place);
    const server = await keepRunning(place, { scratch });
    await ensureRoles(place);
    return {
      ...place.urls,
      stop: async () => {
        await server.stop();
        await lock.release();
        if (path.dirname(place.socket) !== place.folder) fs.rmSync(place.socket, { recursive: true });
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
