import fs from "node:fs";

import { databaseClient, pages } from "./build.mjs";
import { openDatabase } from "./database.mjs";
import { withConnection } from "./database-connection.mjs";
import { isLoaded, loadExample, throwAway } from "./demo-data.mjs";
import { bringUpToDate, isCurrent } from "./fingerprint.mjs";
import { Failure } from "./failure.mjs";
import { checkPort } from "./port.mjs";
import { runScript } from "./run.mjs";
import { serveNext } from "./serve-next.mjs";
import { setUpCode } from "./set-up-code.mjs";
import { dataFolder, productEnv, readSettings } from "./settings.mjs";
import { step } from "./step.mjs";

/**
 * Starts the product: settings, database, build and server.
 * @param {object} options
 * @param {"live" | "demo"} options.kind
 * @param {boolean} [options.fresh]  deletes the example's data first
 * @param {boolean} [options.developing]  serves pages without a build, which change with the code
 */
export async function startProduct({ kind, fresh = false, developing = false }) {
  const settings = await readSettings();
  await checkPort(settings.PORT);
  const folder = dataFolder(settings, kind);
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });

  if (!isCurrent(databaseClient)) {
    await step("Preparing the database client", () => bringUpToDate(databaseClient));
  }
  // Builds while the database is being prepared. Its failure is handled below.
  const building = developing || isCurrent(pages) ? undefined : bringUpToDate(pages);
  building?.catch(() => {});

  const isDemo = kind === "demo";
  const database = await openDatabase({
    // Nothing invented ever reaches a database that someone else keeps.
    url: isDemo ? undefined : settings.DATABASE_URL,
    folder,
    alone: (data) => {
      if (isDemo && (fresh || !isLoaded(folder))) throwAway(folder, data);
    },
  });

  const env = () => productEnv(settings, { kind, databaseUrl: database.appUrl });
  if (isDemo && !isLoaded(folder)) await loadExample(folder, env());
  else if (database.migrated && (await hasCases(database.ownerUrl))) {
    await step("Working out stages and deadlines again", () => deriveAll(env()));
    if (isDemo) await addDemoAccounts(env());
  }
  if (building) await step("Building the pages (up to a minute)", () => building);

  const code = isDemo || (await hasStaff(database.ownerUrl)) ? undefined : setUpCode();
  await serveNext({
    port: settings.PORT,
    origin: settings.ONWARD_ORIGIN,
    trustedProxies: settings.ONWARD_TRUSTED_PROXIES,
    developing,
    env: { ...env(), ONWARD_SETUP_CODE: code },
  });

  console.log(`\nOnward is ready at ${settings.ONWARD_ORIGIN}`);
  if (code)
    console.log(`No one can sign in yet. Open ${settings.ONWARD_ORIGIN}/set-up and enter the code ${code}`);
}

/**
 * An example that an earlier version loaded gets the accounts that this version adds.
 * @param {Record<string, string | undefined>} env
 */
async function addDemoAccounts(env) {
  if ((await runScript("prisma/demo-accounts.ts", env)) !== 0) {
    throw new Failure("The accounts of the demonstration could not be added.");
  }
}

/**
 * The rules of this version may derive something else from the same facts than those of the version before.
 * @param {Record<string, string | undefined>} env
 */
async function deriveAll(env) {
  if ((await runScript("prisma/derive-all.ts", env)) !== 0) {
    throw new Failure("The stages and deadlines could not be worked out again.");
  }
}

/** @param {string} url */
const hasCases = (url) =>
  withConnection(url, async (client) => (await client.query('SELECT FROM "case" LIMIT 1')).rowCount !== 0);

/** @param {string} url */
const hasStaff = (url) =>
  withConnection(url, async (client) => (await client.query("SELECT FROM staff LIMIT 1")).rowCount !== 0);
