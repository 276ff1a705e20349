import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { withConnection } from "./database-connection.mjs";
import { migrate } from "./migrate.mjs";

const { adminUrl, appUrl } = inject("server");
let folder: string;
let ownerUrl: string;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  await withConnection(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  ownerUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const write = (name: string, sql: string) => {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
};
const run = () => migrate({ ownerUrl, appUrl, folder });
const ask = async (sql: string) => (await withConnection(ownerUrl, (client) => client.query(sql))).rows;

describe("migrate", () => {
  it("applies in order what is missing, once", async () => {
    write("2_second", "ALTER TABLE fruit ADD COLUMN colour text");
    write("1_first", "CREATE TABLE fruit (name text)");
    expect(await run()).toEqual(["1_first", "2_second"]);

    write("3_third", "DROP TABLE fruit");
    expect(await run()).toEqual(["3_third"]);
    expect(await run()).toEqual([]);
  });

  it("keeps the history as Prisma does", async () => {
    write("1_first", "CREATE TABLE fruit (name text)");
    await run();
    expect(
      await ask(
        `SELECT length(id) AS id, checksum, finished_at >= started_at AS finished, logs, rolled_back_at,
                applied_steps_count AS steps FROM _prisma_migrations`,
      ),
    ).toEqual([
      {
        id: 36,
        // echo -n "CREATE TABLE fruit (name text)" | sha256sum
        checksum: "563b39382480562f089a8271ae81ed5d74143e3acd71770e55418f513412135f",
        finished: true,
        logs: null,
        rolled_back_at: null,
        steps: 1,
      },
    ]);
  });

  it("keeps nothing of a migration that fails, and names it", async () => {
    write("1_first", "CREATE TABLE fruit (name text)");
    write("2_second", "CREATE TABLE vegetable (name text); CREATE TABLE fruit (name text)");
    await expect(run()).rejects.toThrow('The migration 2_second failed: relation "fruit" already exists');
    expect(await ask("SELECT migration_name FROM _prisma_migrations")).toEqual([
      { migration_name: "1_first" },
    ]);
    expect(await ask("SELECT to_regclass('vegetable') AS vegetable")).toEqual([{ vegetable: null }]);
  });

  it("refuses a migration that was changed after it had been applied", async () => {
    write("1_first", "CREATE TABLE fruit (name text)");
    await run();
    write("1_first", "CREATE TABLE fruit (name citext)");
    await expect(run()).rejects.toThrow("The migration 1_first was changed after it had been applied.");
  });

  it("refuses a database that a newer version has used", async () => {
    write("1_first", "CREATE TABLE fruit (name text)");
    write("2_second", "DROP TABLE fruit");
    await run();
    fs.rmSync(path.join(folder, "2_second"), { recursive: true });
    await expect(run()).rejects.toThrow("The database has the migration 2_second");
  });

  it("is done once by two programs that start together", async () => {
    write("1_first", "CREATE TABLE fruit (name text)");
    write("2_second", "CREATE TABLE vegetable (name text)");
    const applied = await Promise.all([run(), run()]);
    expect(applied.flat().toSorted()).toEqual(["1_first", "2_second"]);
  });
});

describe("the app's role", () => {
  const asApp = async (sql: string) => {
    try {
      await withConnection(process.env["DATABASE_URL"] ?? "", (client) => client.query(sql));
      return "allowed";
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === "42501") return "refused";
      throw error;
    }
  };

  it.each([
    ["UPDATE programme SET name = name", "allowed"],
    ["DELETE FROM deadline", "allowed"],
    ["SELECT FROM audit_event", "allowed"],
    ["UPDATE audit_event SET at = at", "refused"],
    ["DELETE FROM audit_event", "refused"],
    ["TRUNCATE audit_event", "refused"],
    ["UPDATE handover_event SET at = at", "refused"],
    ["DELETE FROM handover_event", "refused"],
    ["SELECT FROM _prisma_migrations", "allowed"],
    ["DELETE FROM _prisma_migrations", "refused"],
    ["CREATE TABLE mine (name text)", "refused"],
    ["ALTER TABLE audit_event DISABLE TRIGGER ALL", "refused"],
    ["CREATE ROLE other", "refused"],
  ])("%s: %s", async (sql, expected) => {
    expect(await asApp(sql)).toBe(expected);
  });
});
