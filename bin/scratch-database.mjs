import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { startEmbedded } from "./embedded-postgres.mjs";

/**
 * An embedded server in a temporary folder, which is deleted when it stops.
 * @returns {Promise<import("./embedded-postgres.mjs").Embedded>}
 */
export async function startScratch() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onward-"));
  // A temporary folder is private to the user who creates it, and the server may run as another user.
  fs.chmodSync(folder, 0o711);
  const server = await startEmbedded(folder, { scratch: true });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
