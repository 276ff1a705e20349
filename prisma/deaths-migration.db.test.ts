import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { withConnection } from "@/bin/database-connection.mjs";
import { migrate } from "@/bin/migrate.mjs";

/* What the migration `deaths` does to the deaths of earlier versions. */

const { adminUrl, appUrl } = inject("server");
const migrations = path.resolve(import.meta.dirname, "migrations");
const name = "20261127101020_deaths";
let folder: string;
let ownerUrl: string;

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  const database = `deaths_${randomUUID().replaceAll("-", "")}`;
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

const run = async (sql: string): Promise<Record<string, unknown>[]> =>
  withConnection(ownerUrl, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

/** Drops the foreign keys, so that only the rows the migration reads are needed. */
const withoutForeignKeys = `DO $$ DECLARE found record; BEGIN
  FOR found IN SELECT conrelid::regclass AS of, conname FROM pg_constraint WHERE contype = 'f' LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', found.of, found.conname);
  END LOOP;
END $$`;

const [worker, manager, other] = [randomUUID(), randomUUID(), randomUUID()];
type Died = { reference: string; ended: boolean; recordedBy: string | null };

async function aDeath({ reference, ended, recordedBy }: Died) {
  const id = randomUUID();
  await run(`
    INSERT INTO "case" (id, programme_id, service_user_id, reference, reference_key, started_on, opened_on, worker_id,
      risk_level, own_words, position, outstanding_reason, stage, holder_worker_id, died_on, death_source,
      death_recorded_at, end_reason, ended_on)
    VALUES ('${id}', '${id}', '${id}', '${reference}', '${reference}', '2020-01-01', '2020-01-01', '${worker}', 'low',
      '{}', ${ended ? "'ended', NULL, 'closed', NULL" : `'outstanding', 'being_closed', 'ready_to_close', '${worker}'`},
      '2020-09-01', 'Her sister', '2020-09-03T10:00:00Z', ${ended ? "'deceased', '2020-09-08'" : "NULL, NULL"})`);
  if (recordedBy) {
    await run(`INSERT INTO audit_event (programme_id, case_id, by_id, kind, at, data)
      VALUES ('${id}', '${id}', '${recordedBy}', 'death_recorded', '2020-09-03T10:00:00Z', '{}')`);
  }
  if (ended) {
    await run(`INSERT INTO closure_request (case_id, reason, statement, answers, requested_by_id, requested_at, decision,
        decided_by_id, decided_at, note)
      VALUES ('${id}', 'deceased', 'She died.', '{}', '${other}', '2020-09-07T10:00:00Z', 'approved', '${manager}',
        '2020-09-08T10:00:00Z', '')`);
  }
}

it("keeps each death, confirmed by a second person where the case has ended because of it", async () => {
  await applyUpTo({ included: false });
  await run(withoutForeignKeys);
  await run(`INSERT INTO staff (id, email, name, password_hash, status_since, created_at)
    VALUES ${[worker, manager, other]
      .map((id) => `('${id}', '${id}@example.org', 'Someone', '-', '2020-01-01', '2020-01-01T10:00:00Z')`)
      .join(", ")}`);
  await aDeath({ reference: "A, not ended", ended: false, recordedBy: worker });
  await aDeath({ reference: "B, approved by a second person", ended: true, recordedBy: worker });
  await aDeath({ reference: "C, approved by who recorded it", ended: true, recordedBy: manager });
  await aDeath({ reference: "D, without a line in the audit", ended: false, recordedBy: null });

  expect(await applyUpTo({ included: true })).toContain(name);

  const recordedAt = new Date("2020-09-03T10:00:00Z");
  const approvedAt = new Date("2020-09-08T10:00:00Z");
  expect(
    await run(`SELECT recorded_by_id, confirmed_by_id, confirmed_at FROM death
      JOIN "case" ON "case".id = death.case_id ORDER BY reference`),
  ).toEqual([
    { recorded_by_id: worker, confirmed_by_id: null, confirmed_at: null },
    { recorded_by_id: worker, confirmed_by_id: manager, confirmed_at: approvedAt },
    { recorded_by_id: manager, confirmed_by_id: other, confirmed_at: approvedAt },
    { recorded_by_id: worker, confirmed_by_id: null, confirmed_at: null },
  ]);
  expect(
    await run(
      "SELECT DISTINCT died_on::text, is_day_known, expectation::text, source, checked, recorded_at FROM death",
    ),
  ).toEqual([
    {
      died_on: "2020-09-01",
      is_day_known: true,
      expectation: "not_known",
      source: "Her sister",
      checked: null,
      recorded_at: recordedAt,
    },
  ]);
  await expect(run("DELETE FROM death")).rejects.toThrow("A death keeps what was written");
});
