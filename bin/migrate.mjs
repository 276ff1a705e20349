import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import { withConnection } from "./database-connection.mjs";
import { Failure } from "./failure.mjs";
import { grantToApp } from "./grants.mjs";

/** The lock that Prisma's own `migrate deploy` takes, so that the two exclude each other. */
const MIGRATION_LOCK = 72_707_369;

/** As Prisma makes it. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`;

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/**
 * Applies all missing migrations, then grants the app's role only what it needs. Works without Prisma's engine and
 * records the migrations as Prisma would.
 * @param {{ ownerUrl: string, appUrl: string, folder?: string }} options
 * @returns {Promise<string[]>} the names of what was applied
 */
export const migrate = ({
  ownerUrl,
  appUrl,
  folder = path.resolve(import.meta.dirname, "../prisma/migrations"),
}) =>
  withConnection(ownerUrl, async (client) => {
    const migrations = readMigrations(folder);
    /** @type {string[]} */
    const applied = [];
    for (;;) {
      const name = await underLock(client, async () => applyNext(client, migrations));
      if (!name) break;
      applied.push(name);
    }
    await underLock(client, () => grantToApp(client, decodeURIComponent(new URL(appUrl).username)));
    return applied;
  });

/**
 * @param {string} folder
 * @returns {Migration[]}
 */
function readMigrations(folder) {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Applies the first migration that the database does not have.
 * @param {import("pg").Client} client
 * @param {Migration[]} migrations
 */
async function applyNext(client, migrations) {
  await client.query(historyTable);
  const { rows } = await client.query(
    `SELECT "migration_name" AS name, "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
  );
  const done = new Map(rows.map((row) => [String(row.name), row]));
  for (const [name, { finished_at }] of done) {
    if (!migrations.some((migration) => migration.name === name)) {
      throw new Failure(
        `The database has the migration ${name}, which this version of Onward does not know.`,
        "It was used with a newer version. Run that version.",
      );
    }
    if (!finished_at)
      throw new Failure(`The migration ${name} was begun by another tool and never finished.`);
  }
  for (const { name, sql, checksum } of migrations) {
    const known = done.get(name);
    if (known && known.checksum !== checksum) {
      throw new Failure(
        `The migration ${name} was changed after it had been applied.`,
        "Put it back as it was, and write the change as a new migration.",
      );
    }
    if (known) continue;
    try {
      await client.query(sql);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Failure(`The migration ${name} failed: ${why}`, "Nothing of it was kept.");
    }
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    return name;
  }
  return null;
}

/**
 * Runs one transaction at a time: when two programs start together, the second finds the work done.
 * @template Value
 * @param {import("pg").Client} client
 * @param {() => Promise<Value>} run
 */
async function underLock(client, run) {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
    const value = await run();
    await client.query("COMMIT");
    return value;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}
