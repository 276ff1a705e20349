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
  expect(await rowsInEachTable()).toMatchObject(before);
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
       WHERE "handover"."id" = '${String(missing)}'`,
    ),
  ).toEqual([{ last_check_outcome: "not_with", kind: "safety_check_outcome" }]);
});

it("keeps the first contact that was recorded with the completion", async () => {
  const [found] = await ask(
    `SELECT count(*)::int AS "completed", count("first_contact_on")::int AS "seen" FROM "handover" WHERE "status" = 'completed'`,
  );
  expect(found?.["completed"]).toBeGreaterThan(0);
  expect(found?.["seen"]).toBe(found?.["completed"]);
});

it("leaves the recorded events as they were written", async () => {
  expect(await writtenEvents()).toEqual(eventsBefore);
});

it("shows each event under today's label", async () => {
  const { createElement } = await import("react");
  const { renderToStaticMarkup } = await import("react-dom/server");
  const { EventEntry } = await import("@/components/case-page/event-entry");
  const { scopeOf } = await import("@/lib/auth/scope");
  const { calendarDate } = await import("@/lib/domain/calendar/calendar-date");
  const { listHistory } = await import("@/lib/screens/timeline/reads");
  const [manager] = await ask(
    `SELECT s."id", s."name", m."role", m."programme_id" AS "programmeId"
     FROM "membership" m JOIN "staff" s ON s."id" = m."staff_id" WHERE m."role" = 'manager'`,
  );
  const scope = scopeOf(manager as Actor);

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
      "unmet_need",
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
