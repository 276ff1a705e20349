import fs from "node:fs";
import os from "node:os";
import path from "node:path";

import { startEmbedded } from "./embedded-postgres.mjs";

/**
 * An embedded server in a temporary folder, gone when it is stopped.
 * @returns {Promise<import("./embedded-postgres.mjs").Embedded>}
 */
export async function startScratch() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "onward-"));
  // Temporary folders are private to who makes them, and the server may run as someone else.
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
