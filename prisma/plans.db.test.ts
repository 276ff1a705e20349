import pg from "pg";
import { beforeAll, describe, expect, inject, it, vi } from "vitest";
import { withConnection } from "@/bin/database-connection.mjs";
import { figuresScopeOf, officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { countCaseload, listCaseload, listWorkerOptions } from "@/lib/screens/caseload/reads";
import { caseloadFilterSchema } from "@/lib/screens/caseload/schema";
import { caseloadViews } from "@/lib/screens/caseload/types";
import { listNames, listReassignable, listWorkersWithCases } from "@/lib/cases/reads";
import { listSeenBy } from "@/lib/contacts/reads";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { readEnded } from "@/lib/screens/ended/reads";
import { listClosuresToDecide } from "@/lib/closures/reads";
import { listAfterCareOfColleagues, listPeopleInAfterCare } from "@/lib/after-care/reads";
import { listHeldPeople, listProposals, listWaitingForSecond } from "@/lib/holds/reads";
import { findExportedPeople } from "@/lib/screens/exports/reads";
import {
  countOutstanding,
  listOutstandingCases,
  listRows,
  readOutstanding,
} from "@/lib/screens/outstanding/reads";
import { db } from "@/lib/platform/db";
import { outstandingFilterSchema } from "@/lib/screens/outstanding/schema";
import { settings } from "@/lib/platform/env";
import { listStaff } from "@/lib/staff/reads";
import { listApprovals, readToday } from "@/lib/screens/today/reads";
import { countUnaccounted } from "@/lib/screens/unaccounted/reads";
import { findProgramme } from "@/lib/programmes/reads";
import { aDestination } from "./factories/destinations";
import { aProgramme } from "./factories/programmes";
import { aCommissioner, actorOf, aManager, aWorker } from "./factories/staff";

/* With ten thousand cases, no list scans a whole large table. */

/** The tables that grow with the caseload. Holds are left out: they are few, and a scan is the best plan for them. */
const largeTables = ["case", "service_user", "handover", "deadline", "contact", "need", "audit_event"];
const today = calendarDate("2020-09-09");
const urgent = { today, dueSoonDays: 7 };

type Query = { text: string; values: unknown[] };
type Plan = { "Node Type": string; "Relation Name"?: string; Plans?: Plan[] };

/** The queries that `read` sends, with their values. */
async function queriesOf(read: () => Promise<unknown>): Promise<Query[]> {
  const sent: Query[] = [];
  const query = vi.spyOn(pg.Client.prototype, "query");
  await read();
  for (const [config] of query.mock.calls as unknown as [Partial<Query> | string][]) {
    if (typeof config === "object" && /^(SELECT|WITH)/.test(config.text?.trim() ?? "")) {
      sent.push({ text: config.text ?? "", values: config.values ?? [] });
    }
  }
  query.mockRestore();
  return sent;
}

const scansIn = (plan: Plan): string[] => [
  ...(plan["Node Type"] === "Seq Scan" ? [plan["Relation Name"] ?? ""] : []),
  ...(plan.Plans ?? []).flatMap(scansIn),
];

/** The large tables that these queries scan, each with its query. */
const wholeTablesRead = async (queries: readonly Query[]) =>
  withConnection(settings().DATABASE_URL, async (client) => {
    const found: string[] = [];
    for (const { text, values } of queries) {
      const { rows } = await client.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
        `EXPLAIN (FORMAT JSON) ${text}`,
        values,
      );
      const scanned = rows.flatMap((row) => scansIn(row["QUERY PLAN"][0].Plan));
      found.push(
        ...scanned.filter((table) => largeTables.includes(table)).map((table) => `${table}: ${text}`),
      );
    }
    return found;
  });

async function aLargeService() {
  const { id: programmeId } = await aProgramme();
  const worker = await aWorker({ programmeId });
  const workers = [worker.id];
  while (workers.length < 20) workers.push((await aWorker({ programmeId })).id);
  const destinations: string[] = [];
  while (destinations.length < 10) destinations.push((await aDestination({ programmeId })).id);
  const [manager, commissioner] = [await aManager({ programmeId }), await aCommissioner({ programmeId })];

  const own = Object.assign(new URL(inject("server").adminUrl), {
    pathname: new URL(settings().DATABASE_URL).pathname,
  });
  await withConnection(own.href, (client) =>
    fill(client, {
      programmeId,
      officeId: commissioner.id,
      workers,
      destinations,
    }),
  );
  return { programmeId, worker, manager, commissioner, destinations };
}

type Made = { programmeId: string; officeId: string; workers: string[]; destinations: string[] };

/** Ten thousand people: six in ten outstanding, a few held, the others ended; most with a lead handover. */
async function fill(client: pg.Client, { programmeId, officeId, workers, destinations }: Made) {
  await client.query(
    `CREATE TEMP TABLE "made" AS
     SELECT "at", uuidv7() AS "person", uuidv7() AS "case", uuidv7() AS "lead",
       ($1::uuid[])[1 + "at" % 20] AS "worker", ($2::uuid[])[1 + "at" % 10] AS "destination",
       CASE WHEN "at" % 10 < 6 THEN 'outstanding' WHEN "at" % 100 = 99 THEN 'held' ELSE 'ended' END AS "position",
       "at" % 3 = 0 AS "led", substr(md5("at"::text), 1, 8) AS "name"
     FROM generate_series(1, 10000) AS "at"`,
    [workers, destinations],
  );
  await client.query(
    `INSERT INTO "service_user" ("id", "programme_id", "last_name", "first_name", "search_text")
     SELECT "person", $1, initcap("name"), 'Robin', 'robin ' || "name" || ' t' || "at" FROM "made"`,
    [programmeId],
  );
  await client.query(
    `INSERT INTO "case" ("id", "programme_id", "service_user_id", "reference", "reference_key", "started_on", "opened_on", "worker_id",
       "risk_level", "holder_worker_id", "holder_office_id", "end_reason", "ended_on", "position", "outstanding_reason",
       "stage", "last_contact_on", "next_due_on", "next_due_kind")
     SELECT "case", $1, "person", 'T-' || "at", 'T-' || "at", date '2019-01-01' + "at" % 300, date '2020-06-01' + "at" % 90, "worker",
       'low', CASE WHEN "position" = 'outstanding' THEN "worker" END, CASE WHEN "position" = 'held' THEN $2::uuid END,
       CASE WHEN "position" = 'ended' THEN (enum_range(NULL::"end_reason"))[1 + "at" % 9] END,
       CASE WHEN "position" = 'ended' THEN date '2020-07-01' + "at" % 60 END, "position"::"case_position",
       CASE WHEN "position" = 'outstanding' THEN (enum_range(NULL::"outstanding_reason"))[1 + "at" % 8] END,
       CASE "position" WHEN 'ended' THEN 'closed' WHEN 'held' THEN 'held' ELSE 'planning' END::"case_stage",
       date '2020-07-01' + "at" % 70,
       CASE WHEN "position" <> 'ended' THEN date '2020-08-20' + "at" % 90 END,
       CASE WHEN "position" <> 'ended' THEN 'contact_due' END::"deadline_kind"
     FROM "made"`,
    [programmeId, officeId],
  );
  await client.query(
    `INSERT INTO "handover" ("id", "case_id", "destination_id", "kind", "status", "planned_at", "sent_on")
     SELECT "lead", "case", "destination", 'lead', 'referred', '2020-08-01', '2020-08-02' FROM "made" WHERE "led"`,
  );
  await client.query(
    `UPDATE "case" SET "lead_handover_id" = "lead" FROM "made" WHERE "id" = "case" AND "led"`,
  );
  await client.query(
    `INSERT INTO "deadline" ("case_id", "kind", "subject", "due_on")
     SELECT "case", "kind"::"deadline_kind", "case", date '2020-08-20' + ("at" + "later") % 90
     FROM "made", (VALUES ('contact_due', 0), ('first_review', 30), ('latest_safe_start', 60)) AS "due" ("kind", "later")
     WHERE "position" <> 'ended'`,
  );
  await client.query(
    `INSERT INTO "hold" ("case_id", "state", "reason", "summary", "interim_plan", "proposed_by_id", "proposed_at",
       "decided_by_id", "decided_at", "holder_id", "no_deputy_reason", "review_on", "lawful_basis", "article_9_condition",
       "person_informed")
     SELECT "case", 'accepted', 'No service', 'A summary', 'A plan', "worker", '2020-08-01', $1, '2020-08-02', $1,
       'No one else is there', '2020-09-20', (enum_range(NULL::"lawful_basis"))[1], (enum_range(NULL::"article_9_condition"))[1], true
     FROM "made" WHERE "position" = 'held'`,
    [officeId],
  );
  await client.query(`INSERT INTO "need" ("case_id", "area") SELECT "case", 'housing' FROM "made"`);
  await client.query(
    `INSERT INTO "contact" ("case_id", "author_id", "happened_on", "recorded_at", "with", "medium", "direction", "result", "purposes", "status", "notes")
     SELECT "case", "worker", '2020-08-01', timestamptz '2020-08-01' + "at" * interval '1 minute', 'person', 'phone', 'from_us', 'made', '{}', 'current', 'A note'
     FROM "made", generate_series(1, 3)`,
  );
  await client.query(
    `INSERT INTO "audit_event" ("programme_id", "case_id", "kind", "at", "data")
     SELECT $1, "case", 'case_opened', '2020-07-01', '{}' FROM "made"`,
    [programmeId],
  );
  await client.query("VACUUM ANALYZE");
}

let service: Awaited<ReturnType<typeof aLargeService>>;
beforeAll(async () => {
  service = await aLargeService();
});

const reads: [string, () => Promise<unknown>][] = [];
const read = (name: string, run: () => Promise<unknown>) => reads.push([name, run]);

const roles = ["worker", "manager"] as const;
const caseScope = (role: (typeof roles)[number] | "commissioner") => scopeOf(actorOf(service[role]));
const figures = (role: (typeof roles)[number] | "commissioner") => figuresScopeOf(actorOf(service[role]));
const asked = caseloadFilterSchema.parse({});
const outstanding = outstandingFilterSchema.parse({});
const page = { page: 1, pageSize: 50 };

for (const role of roles) {
  for (const view of caseloadViews) {
    read(`${role}'s caseload, ${view}`, async () => {
      await listCaseload(caseScope(role), { ...asked, view }, urgent, 25);
      await countCaseload(caseScope(role), { ...asked, view }, urgent);
    });
  }
  for (const sort of ["person", "stage", "contact", "-contact"] as const) {
    read(`${role}'s caseload by ${sort}`, () =>
      listCaseload(caseScope(role), { ...asked, sort }, urgent, 25),
    );
  }
  read(`${role}'s search`, async () => {
    await listCaseload(caseScope(role), { ...asked, text: "robin c4ca4238" }, urgent, 25);
    await countCaseload(caseScope(role), { ...asked, text: "t-777" }, urgent);
  });
  read(`${role}'s outstanding`, () => readOutstanding(figures(role), outstanding, today, page));
  read(`${role}'s outstanding, filtered`, async () => {
    const destination = service.destinations[0] ?? null;
    await readOutstanding(figures(role), { ...outstanding, reason: "waiting_list" }, today, page);
    await readOutstanding(figures(role), { ...outstanding, destination }, today, page);
    await readOutstanding(figures(role), { ...outstanding, worker: service.worker.id }, today, page);
    await readOutstanding(figures(role), { ...outstanding, overdue: "first_review" }, today, page);
    await countOutstanding(figures(role), { ...outstanding, overdue: "any" }, today);
  });
  read(`${role}'s ended`, async () => {
    await readEnded(figures(role), null, page);
    await readEnded(figures(role), "moved_away", page);
  });
  read(`${role}'s day`, () =>
    readToday(
      caseScope(role),
      { show: "all", page: 1 },
      { role, ...urgent, acting: { worker: true, manager: true, supportHasEnded: false }, pageSize: 25 },
    ),
  );
  read(`${role}'s approvals`, () => listApprovals(caseScope(role), 10));
  read(`people ${role} saw lately`, () => listSeenBy(caseScope(role), service[role].id, 10));
}
read("the download of the outstanding list", async () => {
  const cases = await listOutstandingCases(db, figures("manager"), outstanding, today);
  const part = cases.slice(0, 500);
  await listRows(figures("manager"), part);
  await findExportedPeople(
    caseScope("manager"),
    part.map(({ id }) => id),
  );
});
read("workers to filter by", () => listWorkerOptions(service.programmeId));
read("cases to reassign", () => listReassignable(caseScope("manager"), service.worker.id, 50));
read("workers with cases", () => listWorkersWithCases(caseScope("manager")));
read("staff", () => listStaff(actorOf(service.manager)));
read("unaccounted people", async () => {
  const { dates } = await findProgramme(service.programmeId);
  await countUnaccounted(figures("manager"), dates, calendarDate("2020-10-10"));
});
read("holds", async () => {
  const office = officeScopeOf(actorOf(service.commissioner));
  await listProposals(office);
  await listClosuresToDecide(office, { actor: actorOf(service.commissioner), today });
  await listHeldPeople(caseScope("commissioner"), service.commissioner.id);
  const { dates } = await findProgramme(service.programmeId);
  await listWaitingForSecond(office, service.commissioner.id, {
    today,
    dates,
    staff: { managers: [service.manager.id], office: [service.commissioner.id] },
  });
  await listPeopleInAfterCare(caseScope("commissioner"), service.commissioner.id);
  await listAfterCareOfColleagues(office, service.commissioner.id, today);
});
read("the commissioner's outstanding", () =>
  readOutstanding(figures("commissioner"), outstanding, today, page),
);
read("names", () => listNames(caseScope("manager"), [service.worker.id]));

describe("at ten thousand cases", () => {
  it.each(reads)("scans no large table for %s", async (_, run) => {
    const queries = await queriesOf(run);
    expect(queries).not.toEqual([]);
    expect(await wholeTablesRead(queries)).toEqual([]);
  });

  it("notices a table that is scanned", async () => {
    const all = { text: 'SELECT * FROM "case" WHERE "circumstances" = $1', values: ["none"] };
    expect(await wholeTablesRead([all])).toHaveLength(1);
  });
});
