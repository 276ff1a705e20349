import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { withConnection } from "@/bin/database-connection.mjs";
import { migrate } from "@/bin/migrate.mjs";
import { productScript, run } from "@/bin/run.mjs";
import type { Actor } from "@/lib/domain/permissions/actor";

/*
 * Upgrades an installation of version 0.1. Its data is testing/version-0.1.sql.gz: 25 cases of the York example and
 * their records, made by that version's own writes (commit bd8df93), with rows in every table and every kind of
 * event, move and status of its example.
 */
const migrationsOfVersion = ["20261123100000_first", "20261124190000_whole_handover"];

/** The SQLSTATE of a change that a trigger refuses. */
const refusedByTrigger = "23001";

const { adminUrl, appUrl } = inject("server");
const name = `upgrade_${randomUUID().replaceAll("-", "")}`;
const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
const ownerUrl = on(adminUrl);
const ask = async (sql: string): Promise<Record<string, unknown>[]> =>
  withConnection(ownerUrl, async (client) => (await client.query(sql)).rows as Record<string, unknown>[]);

const runScript = (script: string) =>
  run(process.execPath, productScript(script), { env: { DATABASE_URL: on(appUrl) } });

let before: Record<string, unknown>;
let eventsBefore: Record<string, unknown>[];
/** The id of a handover whose second safety check found that the person was not with the destination. */
let missing: unknown;
/** The ids of two cases whose references differ only in case, the older first. */
let twins: string[];
/** A case that was closed as a duplicate with a referral under way, and the one whose reference was typed as kept. */
let duplicate: { id: string; keptId: string; handoverId: string };
/** The accounts that version 0.1 had switched off: of a worker with people, and of someone who carried nothing. */
let switchedOff: { withPeople: string; withNothing: string };

beforeAll(async () => {
  await withConnection(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "version-0.1-"));
  for (const migration of migrationsOfVersion) {
    fs.cpSync(`prisma/migrations/${migration}`, path.join(folder, migration), { recursive: true });
  }
  await migrate({ ownerUrl, appUrl: on(appUrl), folder });
  fs.rmSync(folder, { recursive: true });
  await ask(gunzipSync(fs.readFileSync("prisma/testing/version-0.1.sql.gz")).toString());
  missing = await aCheckAnsweredNo();
  switchedOff = await accountsSwitchedOff();
  twins = await twoReferencesAlike();
  duplicate = await aDuplicateWithReferral();
  before = await rowsInEachTable();
  eventsBefore = await writtenEvents();

  await migrate({ ownerUrl, appUrl: on(appUrl) });
  const derived = await runScript("prisma/derive-all.ts");
  expect(derived.code, derived.output).toBe(0);
  // Modules imported from here on use this database.
  vi.stubEnv("DATABASE_URL", on(appUrl));
}, 300_000);

/** A second safety check as version 0.1 stored it, with an answer that its example does not have. */
async function aCheckAnsweredNo() {
  const [check] = await ask(
    `INSERT INTO "handover_event" ("handover_id", "move", "from_status", "to_status", "by_id", "at", "happened_on", "details")
     SELECT "made"."handover_id", "made"."move", "made"."from_status", "made"."to_status", "made"."by_id",
       "made"."at" + interval '1 day', "made"."happened_on" + 1,
       '{"who": "Their manager", "stillThere": "no", "words": "Not seen since."}'
     FROM "handover_event" AS "made" JOIN "handover" ON "handover"."id" = "made"."handover_id"
     WHERE "made"."move" = 'check_safety' AND "handover"."status" = 'completed' AND "second_check_on" IS NULL
     LIMIT 1 RETURNING "handover_id"`,
  );
  const id = String(check?.["handover_id"]);
  await ask(
    `UPDATE "handover" SET "second_check_on" =
       (SELECT max("happened_on") FROM "handover_event" WHERE "handover_id" = '${id}') WHERE "id" = '${id}'`,
  );
  return id;
}

/** Gives one case the reference of another in small letters, as version 0.1 allowed. */
async function twoReferencesAlike() {
  const ids = (await ask(`SELECT "id" FROM "case" ORDER BY "id" LIMIT 2`)).map(({ id }) => String(id));
  await ask(
    `UPDATE "case" SET "reference" = (SELECT lower("reference") FROM "case" WHERE "id" = '${String(ids[0])}')
     WHERE "id" = '${String(ids[1])}'`,
  );
  return ids;
}

/** Closes a case with a referral as a duplicate, as version 0.1 stored it: the referral stayed, the reference was text. */
async function aDuplicateWithReferral() {
  const [found] = await ask(
    `SELECT "case"."id", "case"."programme_id", "case"."worker_id", "handover"."id" AS "handover_id",
       (SELECT "staff_id" FROM "membership" WHERE "role" = 'manager' LIMIT 1) AS "manager_id",
       (SELECT "id" FROM "case" AS "other" WHERE "other"."id" <> ALL (ARRAY["case"."id", ${twins.map((id) => `'${id}'`).join(", ")}])
         AND "end_reason" IS NULL ORDER BY "id" LIMIT 1) AS "kept_id"
     FROM "case" JOIN "handover" ON "handover"."case_id" = "case"."id"
     WHERE "status" = 'referred' AND "end_reason" IS NULL AND "holder_worker_id" IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM "closure_request" WHERE "closure_request"."case_id" = "case"."id")
       AND NOT EXISTS (SELECT 1 FROM "hold" WHERE "hold"."case_id" = "case"."id")
     ORDER BY "case"."id" DESC LIMIT 1`,
  );
  const { id, programme_id, worker_id, handover_id, manager_id, kept_id } = Object.fromEntries(
    Object.entries(found ?? {}).map(([name, value]) => [name, String(value)]),
  );
  const [request] = await ask(
    `INSERT INTO "closure_request" ("case_id", "reason", "words", "requested_by_id", "requested_at", "decision", "decided_by_id", "decided_at", "answers")
     SELECT '${id}', 'duplicate_or_error', 'Twice.', '${worker_id}', '2020-09-07T10:00:00Z', 'approved', '${manager_id}', '2020-09-07T11:00:00Z',
       jsonb_build_object('survivingCase', ' ' || lower("reference") || ' ') FROM "case" WHERE "id" = '${kept_id}' RETURNING "id"`,
  );
  for (const [kind, by] of [
    ["closure_requested", worker_id],
    ["case_closed", manager_id],
  ]) {
    await ask(
      `INSERT INTO "audit_event" ("programme_id", "case_id", "kind", "by_id", "at", "data") VALUES
         ('${programme_id}', '${id}', '${kind}', '${by}', '2020-09-07T11:00:00Z',
          '{"reason": "duplicate_or_error", "requestId": "${String(request?.["id"])}"}')`,
    );
  }
  await ask(
    `UPDATE "case" SET "end_reason" = 'duplicate_or_error', "ended_on" = '2020-09-07', "stage" = 'closed',
       "holder_worker_id" = NULL WHERE "id" = '${id}'`,
  );
  return { id: String(id), keptId: String(kept_id), handoverId: String(handover_id) };
}

/** Switches off the accounts of two people, as version 0.1 stored it: one with its event, one without. */
async function accountsSwitchedOff() {
  const [worker] = await ask(
    `UPDATE "staff" SET "active" = false WHERE "id" =
       (SELECT "worker_id" FROM "case" WHERE "end_reason" IS NULL ORDER BY "id" LIMIT 1) RETURNING "id"`,
  );
  const [administrator] = await ask(
    `UPDATE "staff" SET "active" = false WHERE "id" =
       (SELECT "staff_id" FROM "membership" WHERE "role" = 'administrator' LIMIT 1) RETURNING "id"`,
  );
  const withPeople = String(worker?.["id"]);
  await ask(
    `INSERT INTO "audit_event" ("programme_id", "kind", "at", "data")
     SELECT "programme_id", 'staff_changed', '2020-09-04T23:30:00Z',
       '{"staffId": "${withPeople}", "role": "worker", "active": false}' FROM "membership" LIMIT 1`,
  );
  return { withPeople, withNothing: String(administrator?.["id"]) };
}

/** Deadlines are derived again, and failed sign-ins were kept only for minutes. */
async function rowsInEachTable() {
  const tables = await ask(`SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public'`);
  const counts = tables.map(
    ({ table }) => `(SELECT count(*)::int FROM "${String(table)}") AS "${String(table)}"`,
  );
  const [{ _prisma_migrations, deadline, sign_in_failure, ...kept } = {}] = await ask(
    `SELECT ${counts.join(", ")}`,
  );
  return kept;
}

const writtenEvents = () =>
  ask(
    `SELECT "id", "kind", "data", "at" FROM "audit_event"
     UNION ALL SELECT "id", "move", "details", "at" FROM "handover_event" ORDER BY "id"`,
  );

it("keeps every row", async () => {
  expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);
  // The end of the referral of the duplicate is recorded on the handover and on the case.
  const added = {
    audit_event: Number(before["audit_event"]) + 1,
    handover_event: Number(before["handover_event"]) + 1,
  };
  expect(await rowsInEachTable()).toMatchObject({ ...before, ...added });
});

it("derives the old facts by today's rules", async () => {
  const { code, output } = await runScript("prisma/check-derived.ts");
  expect(output).toContain("25 cases checked, no differences.");
  expect(code).toBe(0);
});

it("shows a manager the person who was not with their destination", async () => {
  expect(
    await ask(
      `SELECT "last_check_outcome", "deadline"."kind" FROM "handover" JOIN "deadline" ON "subject" = "handover"."id"
       WHERE "handover"."id" = '${String(missing)}' ORDER BY "deadline"."kind"`,
    ),
  ).toEqual([
    // The check after 60 days is still to come: an answer counts only for those whose day had come.
    { last_check_outcome: "not_with", kind: "second_safety_check" },
    { last_check_outcome: "not_with", kind: "safety_check_outcome" },
  ]);
});

it("suspends an account that was switched off with people, from that day, and lists them", async () => {
  const { withPeople, withNothing } = switchedOff;
  const standing = `SELECT "status", "status_since"::text AS "since" FROM "staff" WHERE "id" =`;
  expect(await ask(`${standing} '${withPeople}'`)).toEqual([{ status: "suspended", since: "2020-09-05" }]);
  expect(await ask(`${standing} '${withNothing}'`)).toMatchObject([{ status: "left" }]);
  expect(await ask(`SELECT count(*)::int AS "people" FROM "staff" WHERE "status" <> 'active'`)).toEqual([
    { people: 2 },
  ]);

  const [gap] = await ask(
    `SELECT count(*)::int AS "people", min("due_on")::text AS "since" FROM "deadline"
     JOIN "case" ON "case"."id" = "case_id" WHERE "kind" = 'no_responsible_person' AND "worker_id" = '${withPeople}'`,
  );
  expect(gap).toMatchObject({ since: "2020-09-05" });
  expect(gap?.["people"]).toBeGreaterThan(0);
});

it("keeps two references that differ only in case as they were, each with a key of its own", async () => {
  const [older, newer] = twins;
  const stored = async (id?: string) =>
    (await ask(`SELECT "reference", "reference_key" AS "key" FROM "case" WHERE "id" = '${String(id)}'`))[0];
  const first = await stored(older);
  expect(first?.["key"]).toBe(String(first?.["reference"]).toUpperCase());
  expect(await stored(newer)).toEqual({
    reference: String(first?.["reference"]).toLowerCase(),
    key: `${String(first?.["key"])}#2`,
  });
});

it("gives every reference the key that the rule gives", async () => {
  const { referenceKey } = await import("@/lib/domain/case/reference");
  for (const { reference, key } of await ask(
    `SELECT "reference", "reference_key" AS "key" FROM "case" WHERE "id" <> '${String(twins[1])}'`,
  )) {
    expect(key).toBe(referenceKey(String(reference)));
  }
});

it("keeps the first contact that was recorded with the completion", async () => {
  const [found] = await ask(
    `SELECT count(*)::int AS "completed", count("first_contact_on")::int AS "seen" FROM "handover" WHERE "status" = 'completed'`,
  );
  expect(found?.["completed"]).toBeGreaterThan(0);
  expect(found?.["seen"]).toBe(found?.["completed"]);
});

it("links a duplicate to the record that is kept, and withdraws what was under way for it", async () => {
  const { id, keptId, handoverId } = duplicate;
  expect(await ask(`SELECT "kept_case_id" AS "kept" FROM "case" WHERE "id" = '${id}'`)).toEqual([
    { kept: keptId },
  ]);
  expect(
    await ask(
      `SELECT "status", "reason", "since"::text AS "since" FROM "handover"
       JOIN "destination_notice" ON "handover_id" = "handover"."id" WHERE "handover"."id" = '${handoverId}'`,
    ),
  ).toEqual([{ status: "withdrawn", reason: "duplicate", since: "2020-09-07" }]);
  expect(
    await ask(`SELECT "kind", "due_on"::text AS "on" FROM "deadline" WHERE "case_id" = '${id}'`),
  ).toEqual([{ kind: "destination_to_inform", on: "2020-09-09" }]);
});

it("leaves the recorded events as they were written", async () => {
  const known = new Set(eventsBefore.map(({ id }) => id));
  const all = await writtenEvents();
  expect(all.filter(({ id }) => known.has(id))).toEqual(eventsBefore);
  // The migrations record what they end: the referral of the duplicate.
  expect(all.length - eventsBefore.length).toBe(2);
});

it("shows each event under today's label", async () => {
  const { createElement } = await import("react");
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { EventEntry } = await import("@/components/case-page/event-entry");
  const { scopeOf } = await import("@/lib/auth/scope");
  const { calendarDate } = await import("@/lib/domain/calendar/calendar-date");
  const { listHistory } = await import("@/lib/screens/timeline/reads");
  const { findProgramme } = await import("@/lib/programmes/reads");
  const [manager] = await ask(
    `SELECT s."id", s."name", m."role", m."programme_id" AS "programmeId"
     FROM "membership" m JOIN "staff" s ON s."id" = m."staff_id" WHERE m."role" = 'manager'`,
  );
  const { dates } = await findProgramme(String(manager?.["programmeId"]));
  const scope = scopeOf({ ...(manager as Omit<Actor, "dates">), dates });

  const titles: (string | undefined)[] = [];
  for (const { id } of await ask(`SELECT "id" FROM "case"`)) {
    for (const event of await listHistory(scope, String(id), 1_000)) {
      const entry = createElement(EventEntry, { event, today: calendarDate("2020-09-09") });
      titles.push(/<strong>(.*?)<\/strong>/.exec(renderToStaticMarkup(entry))?.[1]);
    }
  }
  expect(titles.length).toBeGreaterThan(300);
  expect(titles.filter((title) => !title || /undefined|null|_/.test(title))).toEqual([]);
});

describe("the triggers", () => {
  const refused = async (sql: string) => {
    await expect(ask(`BEGIN; ${sql}; ROLLBACK`), sql).rejects.toMatchObject({ code: refusedByTrigger });
  };

  it("refuse to change, delete or empty what is append-only", async () => {
    const tables = await ask(
      `SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
       WHERE proname = 'refuse_edit_of_history' ORDER BY 1`,
    );
    expect(tables.map(({ table }) => table)).toEqual([
      "audit_event",
      "handover_event",
      "hold_review",
      "sharing_log_entry",
    ]);
    for (const { table } of tables) {
      await refused(`UPDATE "${String(table)}" SET "id" = "id"`);
      await refused(`DELETE FROM "${String(table)}"`);
      await refused(`TRUNCATE "${String(table)}" CASCADE`);
    }
  });

  /** The columns that may change after the row is written. */
  const mayChange = {
    contact: ["status", "void_reason", "voided_at", "voided_by_id"],
    sharing_decision_made: ["approved_by_id", "approved_at"],
    unmet_need: ["taken_back_at"],
    summary_version: ["received_by", "received_on", "received_how"],
  };

  it.each(Object.entries(mayChange))("refuse to delete or change a %s, except %s", async (table, columns) => {
    await refused(`DELETE FROM "${table}"`);
    for (const { column, changed } of await changesOf(table)) {
      if (!columns.includes(String(column)))
        await refused(`UPDATE "${table}" SET "${String(column)}" = ${String(changed)}`);
    }
  });

  it("let a contact be marked as entered in error", async () => {
    await ask(
      `BEGIN;
       UPDATE "contact" SET "status" = 'entered_in_error', "void_reason" = 'Wrong person.', "voided_at" = now(),
         "voided_by_id" = "author_id" WHERE "status" = 'current';
       ROLLBACK`,
    );
  });

  it("let a decision be approved once, and a receipt be recorded once", async () => {
    await refused(`UPDATE "sharing_decision_made" SET "approved_at" = now() WHERE "approved_at" IS NOT NULL`);
    await refused(`UPDATE "summary_version" SET "received_by" = 'Another' WHERE "received_by" IS NOT NULL`);
    await ask(
      `BEGIN; UPDATE "summary_version" SET "received_by" = 'Sunita Rao' WHERE "received_by" IS NULL; ROLLBACK`,
    );
  });
});

/** For each column of a table, an SQL expression for a different value. */
const changesOf = (table: string) =>
  ask(`
    SELECT column_name AS column, CASE
      WHEN data_type = 'text' THEN quote_literal('changed')
      WHEN data_type = 'uuid' THEN 'uuidv7()'
      WHEN data_type = 'date' THEN quote_literal('2000-01-01')
      WHEN data_type LIKE 'timestamp%' THEN quote_literal('2000-01-01')
      WHEN data_type = 'integer' THEN format('%I + 1', column_name)
      WHEN data_type = 'jsonb' THEN quote_literal('{"changed": true}')
      WHEN data_type = 'ARRAY'
        THEN format('array_append(%I, (enum_range(NULL::%I))[1])', column_name, substr(udt_name, 2))
      ELSE format(
        '(SELECT value FROM unnest(enum_range(NULL::%I)) value WHERE value IS DISTINCT FROM %I LIMIT 1)',
        udt_name, column_name)
    END AS changed
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '${table}'`);
