import { beforeAll, expect, it } from "vitest";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import type { Actor } from "@/lib/domain/permissions/actor";
import { outstandingFilterSchema } from "@/lib/screens/outstanding/schema";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import type { StaffMember } from "@/prisma/factories/staff";
import { exportColumns } from "./outstanding";
import { exportOutstanding } from "./writes";

const all = outstandingFilterSchema.parse({});
const purpose = "Weekly meeting";

/** Identifying words, each found nowhere else. */
const identity = [
  "Thistlewood",
  "Robin",
  "Robbie",
  "1984-02-29",
  "07700 900123",
  "Mill Lane",
  "Priory",
  "a quiet place",
];

let programmeId: string;
let sam: StaffMember;

beforeAll(async () => {
  programmeId = (await aProgramme()).id;
  sam = await aWorker({ programmeId, name: "Sam Okafor" });
  const haven = await aDestination({ programmeId, name: "The Haven" });
  const robin = await aServiceUser({ programmeId, preferredName: "Robbie" });
  const { id } = await aCase({
    programmeId,
    workerId: sam.id,
    serviceUserId: robin.id,
    reference: "YP-0001",
    ownWords: ["Wants a quiet place."],
    routes: { leave_message: false },
    riskLevel: "high",
    needs: ["housing", "money"],
  });
  await aHandover({ caseId: id, destinationId: haven.id, status: "referred", sentOn: "2020-09-01" });
  await aCase({ programmeId, reference: "YP-0002" });
  await anEndedCase({ programmeId, reference: "YP-0003", endReason: "moved_away" });
});

const start = (actor: Actor, over: Partial<Parameters<typeof exportOutstanding>[2]> = {}) =>
  exportOutstanding({ figures: figuresScopeOf(actor), people: scopeOf(actor) }, actor, {
    purpose,
    filter: all,
    ...over,
  });

/** The rows of a download, each by its headings. */
async function download(actor: Actor, over: Parameters<typeof start>[1] = {}) {
  const { columns, rows, parts } = await start(actor, over);
  const read: Record<string, string | undefined>[] = [];
  for await (const part of parts) {
    read.push(...part.map((cells) => Object.fromEntries(columns.map((column, at) => [column, cells[at]]))));
    expect(part.every((cells) => cells.length === columns.length)).toBe(true);
  }
  expect(read).toHaveLength(rows);
  return read;
}

const lastRecord = (actor: Actor) =>
  db.auditEvent.findFirst({
    where: { byId: actor.id, kind: "outstanding_exported" },
    orderBy: { id: "desc" },
  });

it("gives a manager everyone, with who they are", async () => {
  const rows = await download(actorOf(await aManager({ programmeId })));
  expect(rows.map(({ reference }) => reference).sort()).toEqual(["YP-0001", "YP-0002"]);
  expect(rows.find(({ reference }) => reference === "YP-0001")).toEqual({
    ...Object.fromEntries(exportColumns(true).map(({ heading }) => [heading, ""])),
    reference: "YP-0001",
    last_name: "Thistlewood",
    first_name: "Robin",
    preferred_name: "Robbie",
    date_of_birth: "1984-02-29",
    phone: "07700 900123",
    leave_message: "no",
    address: "12 Mill Lane, York",
    gp_practice: "Priory Medical Group",
    risk_level: "High",
    needs: "Housing; Money, benefits and debt",
    own_words: "Wants a quiet place.",
    stage: "To review",
    reason: "Referral sent, no answer yet",
    destination: "The Haven",
    handover: "Referral sent",
    next_deadline: "Contact due",
    next_deadline_on: "2020-07-08",
    last_contact_on: "",
    started_on: "2019-03-04",
    opened_on: "2020-07-01",
    worker: "Sam Okafor",
  });
});

it("gives a worker their own", async () => {
  const rows = await download(actorOf(sam));
  expect(rows.map(({ last_name }) => last_name)).toEqual(["Thistlewood"]);
});

it("gives a commissioner everyone, and nothing that says who they are", async () => {
  const rows = await download(actorOf(await aCommissioner({ programmeId })));
  expect(rows).toHaveLength(2);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    "reference",
    "stage",
    "reason",
    "destination",
    "handover",
    "next_deadline",
    "next_deadline_on",
    "last_contact_on",
    "started_on",
    "opened_on",
    "worker",
  ]);
  const text = JSON.stringify(rows);
  for (const word of identity) expect(text).not.toContain(word);
});

it("gives an administrator no one", async () => {
  expect(await download(actorOf(await anAdministrator({ programmeId })))).toEqual([]);
});

it("is recorded before the first row is read, with purpose, filters, columns and rows", async () => {
  const manager = actorOf(await aManager({ programmeId }));
  const { columns } = await start(manager, { filter: { ...all, reason: "no_answer" } });

  expect(await lastRecord(manager)).toMatchObject({
    programmeId,
    caseId: null,
    data: { purpose, filters: { reason: "no_answer" }, columns, rows: 1, identified: true },
  });
  const commissioner = actorOf(await aCommissioner({ programmeId }));
  await start(commissioner);
  expect(await lastRecord(commissioner)).toMatchObject({ data: { rows: 2, filters: {}, identified: false } });
});

it("has as many rows as its record says, and no more in them than it may, when a case is reassigned during the download", async () => {
  const worker = await aWorker({ programmeId });
  const other = await aWorker({ programmeId });
  const { id } = await aCase({ programmeId, workerId: worker.id, reference: "YP-0009" });
  const { parts } = await start(actorOf(worker));
  await db.case.update({ where: { id }, data: { workerId: other.id, holderWorkerId: other.id } });

  for await (const part of parts) {
    expect(part.map((cells) => cells.filter(Boolean))).toEqual([["YP-0009"]]);
  }
});
