import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { withConnection } from "@/bin/database-connection.mjs";
import { migrate } from "@/bin/migrate.mjs";
import { openPositionOf } from "@/lib/domain/facts/position";
import { caseStages, type CaseStage } from "@/lib/domain/vocabulary/case-stages";
import { outstandingReasonOf } from "@/lib/domain/closure/outstanding";
import { handoverStatuses, type HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { foldForSearch } from "@/lib/domain/text/fold";

/* Upgrades an installation that has the data of an earlier version. */

const { adminUrl, appUrl } = inject("server");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
const from = path.resolve("prisma/migrations");
const migration = "20261126030000_position_and_indexes";
const earlier = fs.readdirSync(from).filter((name) => /^\d/.test(name) && name < migration);
/** A later migration added the other. */
const statusesThen = handoverStatuses.filter((status) => status !== "came_back");
const holders = ["worker", "office", "destination"] as const;

type Stored = { stage: CaseStage; lead: HandoverStatus | null; holder: (typeof holders)[number] };
const open: Stored[] = caseStages
  .filter((stage) => stage !== "closed")
  .flatMap((stage) =>
    [null, ...statusesThen].flatMap((lead) => holders.map((holder) => ({ stage, lead, holder }))),
  );

let ownerUrl: string;
const bringIn = async (names: readonly string[]) => {
  for (const name of names) fs.cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  await migrate({ ownerUrl, appUrl, folder });
};

beforeAll(async () => {
  const name = `migrate_${randomUUID().replaceAll("-", "")}`;
  await withConnection(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  ownerUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).href;
  await bringIn(earlier);
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

const insert = (client: pg.Client, table: string, row: Record<string, unknown>) =>
  client.query(
    `INSERT INTO "${table}" (${Object.keys(row).join(", ")})
     VALUES (${Object.keys(row)
       .map((_, at) => `$${at + 1}`)
       .join(", ")})`,
    Object.values(row),
  );

async function storeCase(client: pg.Client, reference: string, over: Record<string, unknown>) {
  const [id, serviceUserId] = [randomUUID(), randomUUID()];
  const person = { first_name: "Zoë", last_name: "O’Neill", search_name: "zoe oneill" };
  await insert(client, "service_user", { id: serviceUserId, programme_id: randomUUID(), ...person });
  await insert(client, "case", {
    id,
    programme_id: randomUUID(),
    service_user_id: serviceUserId,
    reference,
    started_on: "2019-03-04",
    opened_on: "2020-07-01",
    worker_id: randomUUID(),
    risk_level: "low",
    ...over,
  });
  return id;
}

async function storeOpenCase(client: pg.Client, { stage, lead, holder }: Stored, at: number) {
  const holderId = randomUUID();
  const held = { [`holder_${holder}_id`]: holderId, ...(holder === "worker" && { worker_id: holderId }) };
  const leadId = lead && randomUUID();
  const id = await storeCase(client, `YP-${at}`, { ...held, stage, lead_handover_id: leadId });
  if (!lead) return;
  await insert(client, "handover", {
    id: leadId,
    case_id: id,
    destination_id: randomUUID(),
    kind: "lead",
    status: lead,
    planned_at: "2020-08-01T09:00:00Z",
    sent_on: "2020-08-02",
    status_before_decline: "referred",
    decline_reported_on: "2020-08-09",
  });
}

it("stores the position and reason that the rules give for every case, and adds references to people's search text", async () => {
  await withConnection(ownerUrl, async (client) => {
    // Skips foreign keys: the migration needs no programme, staff or destinations.
    await client.query("SET session_replication_role = replica");
    for (const [at, stored] of open.entries()) await storeOpenCase(client, stored, at);
    await storeCase(client, "Réf ’é-12/3", {
      stage: "closed",
      end_reason: "moved_away",
      ended_on: "2020-09-01",
    });
  });

  await bringIn([migration]);

  const { rows } = await withConnection(ownerUrl, (client) =>
    client.query<Record<string, string>>(
      `SELECT "reference", "position", "outstanding_reason", "search_text"
       FROM "case" JOIN "service_user" ON "service_user"."id" = "service_user_id"`,
    ),
  );
  const expected = open.map(({ stage, lead, holder }, at) => {
    const position = openPositionOf({ by: holder });
    const outstanding_reason = position === "outstanding" ? outstandingReasonOf(stage, lead) : null;
    return { reference: `YP-${at}`, position, outstanding_reason, search_text: `zoe oneill yp${at}` };
  });
  const ended = {
    reference: "Réf ’é-12/3",
    position: "ended",
    outstanding_reason: null,
    search_text: `zoe oneill ${foldForSearch("Réf ’é-12/3")}`,
  };
  const byReference = (one: { reference?: string }, other: { reference?: string }) =>
    String(one.reference).localeCompare(String(other.reference));
  expect(rows.sort(byReference)).toEqual([...expected, ended].sort(byReference));
});
