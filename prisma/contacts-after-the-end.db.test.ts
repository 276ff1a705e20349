import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { withConnection } from "@/bin/database-connection.mjs";
import { migrate } from "@/bin/migrate.mjs";

/* What the migration `contacts_after_the_end` does to the records of version 0.1. */

const { adminUrl, appUrl } = inject("server");
const migrations = path.resolve(import.meta.dirname, "migrations");
const name = "20261126025000_contacts_after_the_end";
let folder: string;
let ownerUrl: string;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  const database = `contacts_${randomUUID().replaceAll("-", "")}`;
  await withConnection(adminUrl, (client) => client.query(`CREATE DATABASE ${database}`));
  ownerUrl = Object.assign(new URL(adminUrl), { pathname: `/${database}` }).href;
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

/** Applies the migrations before this one, or this one too. */
function applyUpTo({ included }: { included: boolean }) {
  for (const before of fs.readdirSync(migrations).filter((one) => (included ? one <= name : one < name))) {
    fs.cpSync(path.join(migrations, before), path.join(folder, before), { recursive: true });
  }
  return migrate({ ownerUrl, appUrl, folder });
}

const run = async (sql: string): Promise<unknown[]> =>
  withConnection(ownerUrl, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

/** Drops the foreign keys, so that only the rows the migration reads are needed. */
const withoutForeignKeys = `DO $$ DECLARE found record; BEGIN
  FOR found IN SELECT conrelid::regclass AS of, conname FROM pg_constraint WHERE contype = 'f' LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.of, found.conname);
  END LOOP;
END $$`;

it("marks contacts recorded after a recorded death as being about it, and no others", async () => {
  await applyUpTo({ included: false });
  await run(withoutForeignKeys);
  const id = randomUUID();
  const contact = (words: string, happenedOn: string, recordedAt: string, outcome = "'will_lead'") =>
    `('${id}', '${randomUUID()}', '${happenedOn}', '${recordedAt}', 'professional', 'phone', 'from_us', 'made',
      '{professional_liaison}', '${words}', ${outcome === "NULL" ? "NULL" : `'${randomUUID()}'`}, ${outcome})`;
  await run(`
    INSERT INTO "case" (id, programme_id, service_user_id, reference, started_on, opened_on, worker_id, risk_level,
      own_words, stage, holder_worker_id, died_on, death_source)
    VALUES ('${id}', '${id}', '${id}', 'YP-1', '2020-01-01', '2020-01-01', '${id}', 'low', '{}', 'planning', '${id}',
      '2020-09-01', 'Her sister');
    INSERT INTO audit_event (programme_id, case_id, kind, at, data)
    VALUES ('${id}', '${id}', 'death_recorded', '2020-09-03T10:00:00Z', '{}');
    INSERT INTO contact (case_id, author_id, happened_on, recorded_at, "with", medium, direction, result, purposes, words,
      involvement_id, professional_outcome)
    VALUES ${[
      contact("about the closing", "2020-08-20", "2020-08-20T10:00:00Z"),
      contact("before it was recorded", "2020-09-02", "2020-09-02T10:00:00Z"),
      contact("typed late, of an earlier day", "2020-08-30", "2020-09-04T10:00:00Z"),
      contact("about the death", "2020-09-03", "2020-09-03T11:00:00Z"),
      contact("without an outcome", "2020-09-03", "2020-09-03T11:00:00Z", "NULL"),
    ].join(", ")}`);

  expect(await applyUpTo({ included: true })).toContain(name);

  expect(await run(`SELECT death_recorded_at FROM "case"`)).toEqual([
    { death_recorded_at: new Date("2020-09-03T10:00:00Z") },
  ]);
  expect(
    await run("SELECT words FROM contact WHERE 'informed_of_death' = ANY (purposes) ORDER BY words"),
  ).toEqual([{ words: "about the death" }]);
  expect(await run("SELECT words FROM contact WHERE NOT 'professional_liaison' = ANY (purposes)")).toEqual(
    [],
  );
  await expect(
    withConnection(ownerUrl, (client) => client.query("UPDATE contact SET purposes = '{}'")),
  ).rejects.toThrow("A contact keeps what was written");
});
