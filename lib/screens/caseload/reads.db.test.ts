import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { scopeOf, type CaseScope } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest, anEndedCase } from "@/prisma/factories/closures";
import { aContact } from "@/prisma/factories/contacts";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { countCaseload, listCaseload } from "./reads";
import { caseloadFilterSchema } from "./schema";
import type { CaseloadFilter } from "./types";

/** The day on which the tests look: a Wednesday, three weeks before the closing date. */
const urgent = { today: calendarDate("2020-09-09"), dueSoonDays: 7 };

/**
 * Four people of Sam's: O’Neill is overdue twice, Smith-Jones due soon, Ó Súilleabháin on the way to the Haven,
 * Łukasz has moved away; and one of Ruth's.
 */
async function aService() {
  const { id: programmeId } = await aProgramme();
  const [sam, ruth] = [await aWorker({ programmeId }), await aWorker({ programmeId })];
  const nadia = await aManager({ programmeId });
  const haven = await aDestination({ programmeId, name: "The Haven" });

  const add = async (
    reference: string,
    firstName: string,
    lastName: string,
    over: Parameters<typeof aCase>[0],
    make: (given: NonNullable<Parameters<typeof aCase>[0]>) => ReturnType<typeof aCase> = aCase,
  ) => {
    const { id: serviceUserId } = await aServiceUser({ programmeId, firstName, lastName });
    return make({ workerId: sam.id, riskLevel: "low", ...over, reference, serviceUserId });
  };
  await add("YP-0001", "Zoë", "O’Neill", { openedOn: "2020-07-01", earlierContactOn: "2020-06-01" });
  const jones = await add("YP-0002", "Ada", "Smith-Jones", { openedOn: "2020-07-01" }, aReviewedCase);
  await aContact({ caseId: jones.id, happenedOn: "2020-08-14" });
  const suil = await add("YP-0003", "Lukasz", "Ó Súilleabháin", { openedOn: "2020-07-01" }, aReviewedCase);
  await aContact({ caseId: suil.id, happenedOn: "2020-09-08" });
  await aHandover({
    caseId: suil.id,
    destinationId: haven.id,
    status: "accepted",
    sentOn: "2020-08-01",
    expectedStartOn: "2020-09-28",
  });
  await add("YP-0004", "Łukasz", "Wójcik", {}, (given) =>
    anEndedCase({ ...given, endReason: "moved_away", endedOn: "2020-09-01" }),
  );
  await add("YP-0005", "Ruthless", "Brown", { workerId: ruth.id });

  return { programmeId, sam, ruth, nadia, haven };
}

const asked = (over: Partial<CaseloadFilter> = {}): CaseloadFilter => ({
  ...caseloadFilterSchema.parse({}),
  ...over,
});

let service: Awaited<ReturnType<typeof aService>>;
let own: CaseScope;
let all: CaseScope;

beforeAll(async () => {
  service = await aService();
  own = scopeOf(actorOf(service.sam));
  all = scopeOf(actorOf(service.nadia));
});

const references = async (scope: CaseScope, over: Partial<CaseloadFilter> = {}, pageSize = 25) =>
  (await listCaseload(scope, asked(over), urgent, pageSize))
    .map(({ reference }) => reference.slice(-1))
    .join("");

const sorted = (letters: string) => Array.from(letters).sort().join("");

it("counts every view, and its list holds exactly as many", async () => {
  const figures = await countCaseload(own, asked(), urgent);

  expect(figures.byView).toEqual({ outstanding: 3, overdue: 2, due_soon: 0, on_track: 1, held: 0, done: 1 });
  for (const view of ["outstanding", "overdue", "due_soon", "on_track", "held", "done"] as const) {
    expect(await references(own, { view }), view).toHaveLength(figures.byView[view]);
  }
});

it("counts what has passed for those who are outstanding", async () => {
  // O’Neill: contact, first review and latest safe start; Smith-Jones: latest safe start.
  expect(await countCaseload(own, asked(), urgent)).toMatchObject({
    deadlinesPassed: 4,
    notContactedInTime: 1,
  });
  expect(await countCaseload(own, asked({ text: "jones" }), urgent)).toMatchObject({
    byView: { outstanding: 1 },
    deadlinesPassed: 1,
    notContactedInTime: 0,
  });
});

describe("search", () => {
  it.each([
    ["o'neill", "1"],
    ["ONEILL zoe", "1"],
    ["o neill", "1"],
    ["smith jones", "2"],
    ["lukasz", "3"],
    ["suill", "3"],
    ["yp-0002", "2"],
    ["yp0002", "2"],
    ["0003", "3"],
    ["zoe jones", ""],
    ["%", "123"],
    ["_", "123"],
  ])("finds by %j", async (text, found) => {
    expect(sorted(await references(own, { text }))).toBe(found);
  });

  it("finds an ended case in its own view", async () => {
    expect(await references(own, { text: "wojcik", view: "done" })).toBe("4");
  });
});

it("filters by destination, stage and worker", async () => {
  const { haven, ruth } = service;

  expect(await references(own, { destination: haven.id })).toBe("3");
  expect(sorted(await references(own, { destination: "none" }))).toBe("12");
  expect(await references(own, { stage: "to_review" })).toBe("1");
  expect(await references(all, { worker: ruth.id })).toBe("5");
  expect(await references(own, { worker: ruth.id })).toBe("");
});

it("gives the status of the lead handover, and how far its checklist has come once it has one", async () => {
  expect(await listCaseload(own, asked({ text: "0003" }), urgent, 25)).toMatchObject([
    { lead: { status: "accepted", destination: "The Haven", checklist: null } },
  ]);

  const worker = await aWorker();
  const { id: caseId } = await aReviewedCase({ workerId: worker.id });
  await aHandover({ caseId, status: "handing_over" });
  const [row] = await listCaseload(scopeOf(actorOf(worker)), asked(), urgent, 25);
  expect(row?.lead?.checklist).toEqual({ decided: 0, all: 5 });
});

it("reaches the own caseload, the whole programme, or no one", async () => {
  const commissioner = await aCommissioner({ programmeId: service.programmeId });
  const noOne = scopeOf(actorOf(commissioner));

  expect(await references(own)).toHaveLength(3);
  expect(await references(all)).toHaveLength(4);
  expect(await references(noOne)).toBe("");
  expect((await countCaseload(noOne, asked(), urgent)).byView.outstanding).toBe(0);
});

it("sorts by name as people do, by date, and puts what is missing where it is looked for", async () => {
  expect(await references(own, { sort: "person" })).toBe("312");
  expect(await references(own, { sort: "-person" })).toBe("213");
  expect(await references(own, { sort: "deadline" })).toBe("123");
  expect(await references(own, { sort: "contact" })).toBe("123");
  expect(await references(own, { sort: "-contact" })).toBe("321");
});

it("never repeats someone on the next page", async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => references(own, { page, sort: "stage" }, 1)));
  expect(sorted(pages.join(""))).toBe("123");
  expect(await references(own, { page: 4 }, 1)).toBe("");
});

it("asks the database as often for many people as for one", async () => {
  const query = vi.spyOn(pg.Client.prototype, "query");
  const queriesFor = async (over: Partial<CaseloadFilter>) => {
    query.mockClear();
    await countCaseload(all, asked(over), urgent);
    const rows = await listCaseload(all, asked(over), urgent, 25);
    return { rows: rows.length, queries: query.mock.calls.length };
  };

  const one = await queriesFor({ text: "súilleabháin" });
  const many = await queriesFor({});

  expect([one.rows, many.rows]).toEqual([1, 4]);
  expect(many.queries).toBe(one.queries);
  expect(one.queries).toBeGreaterThan(0);
});

it("counts and lists as held the people the office holds, also while closure of their case is requested", async () => {
  const { id: programmeId } = await aProgramme();
  const { id: caseId, reference } = await aCase({ programmeId });
  await aHold({ caseId, state: "accepted" });
  await aClosureRequest({ caseId });
  const scope = scopeOf(actorOf(await aManager({ programmeId })));

  const { byView, deadlinesPassed } = await countCaseload(scope, asked(), urgent);
  expect(byView).toMatchObject({ outstanding: 0, overdue: 0, held: 1 });
  expect(deadlinesPassed).toBe(0);
  const held = await listCaseload(scope, asked({ view: "held" }), urgent, 25);
  expect(held.map((row) => row.reference)).toEqual([reference]);
  expect(await listCaseload(scope, asked({ view: "outstanding" }), urgent, 25)).toEqual([]);
});
