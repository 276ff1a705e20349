import fs from "node:fs";
import path from "node:path";

import { buildPages, generateClient } from "./build.mjs";
import { openDatabase } from "./database.mjs";
import { withConnection } from "./database-connection.mjs";
import { demoNow } from "./demo-clock.mjs";
import { isLoaded, loadedAt, loadExample, throwAway } from "./demo-data.mjs";
import { checkPort } from "./port.mjs";
import { secretFile } from "./secret-file.mjs";
import { serveNext } from "./serve-next.mjs";
import { setUpCode } from "./set-up-code.mjs";
import { dataFolder, readSettings } from "./settings.mjs";
import { step } from "./step.mjs";

/**
 * Everything between a command and pages that answer.
 * @param {object} options
 * @param {"live" | "demo"} options.kind
 * @param {boolean} [options.fresh]  throws the example's data away first
 * @param {boolean} [options.developing]  serves unbuilt pages, which follow the code
 */
export async function startProduct({ kind, fresh = false, developing = false }) {
  const settings = await readSettings();
  await checkPort(settings.PORT);
  const folder = dataFolder(settings, kind);
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });

  await step("Preparing the database client", generateClient);
  // Beside the database work: what it says waits for its own step.
  const built = developing ? Promise.resolve() : buildPages();
  built.catch(() => {});

  const isDemo = kind === "demo";
  if (isDemo && settings.DATABASE_URL)
    console.log("The example keeps to its own database: DATABASE_URL is not used.");
  const database = await openDatabase({
    url: isDemo ? undefined : settings.DATABASE_URL,
    folder,
    alone: (data) => {
      if (isDemo && (fresh || !isLoaded(folder))) throwAway(folder, data);
    },
  });

  const env = {
    PORT: String(settings.PORT),
    ONWARD_ORIGIN: settings.ONWARD_ORIGIN,
    ONWARD_DATA_DIR: settings.ONWARD_DATA_DIR,
    DATABASE_URL: database.appUrl,
    AUTH_SECRET: settings.AUTH_SECRET ?? secretFile(path.join(folder, "auth-secret")),
    ONWARD_DEMO: isDemo ? "york" : undefined,
  };
  if (isDemo && !isLoaded(folder)) await loadExample(folder, env);
  if (!developing) await step("Building the pages (up to a minute, when the code has changed)", () => built);

  const code = isDemo || (await hasStaff(database.ownerUrl)) ? undefined : setUpCode();
  await step("Opening the doors", () =>
    serveNext({
      port: settings.PORT,
      origin: settings.ONWARD_ORIGIN,
      developing,
      env: {
        ...env,
        ONWARD_NOW: settings.ONWARD_NOW ?? (isDemo ? demoNow(loadedAt(folder)) : undefined),
        ONWARD_SETUP_CODE: code,
      },
    }),
  );

  console.log(`\nOnward is ready at ${settings.ONWARD_ORIGIN}`);
  if (code) {
    console.log(
      `Nobody can sign in yet. Set it up at ${settings.ONWARD_ORIGIN}/set-up with the code ${code}`,
    );
  }
}

/** @param {string} url */
const hasStaff = (url) =>
  withConnection(url, async (client) => (await client.query("SELECT FROM staff LIMIT 1")).rowCount !== 0);
