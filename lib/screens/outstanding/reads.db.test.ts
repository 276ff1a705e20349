import { beforeAll, describe, expect, it } from "vitest";
import { figuresScopeOf, type FiguresScope } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { outstandingReasons } from "@/lib/domain/closure/outstanding";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest, anEndedCase } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aHandover } from "@/prisma/factories/handovers";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aReviewedCase } from "@/prisma/factories/reviews";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { countOutstanding, listOutstandingCases, readOutstanding } from "./reads";
import { outstandingFilterSchema, type OutstandingFilter } from "./schema";

const today = calendarDate("2020-09-09");
const all = outstandingFilterSchema.parse({});

/** Those to which moves of the handover alone lead. */
const reachable = handoverStatuses.filter((status) => status !== "broken_down" && status !== "came_back");

/** A case of Sam's for every status of a lead handover, and some that are none; one of Ruth's; two that have ended. */
async function aService() {
  const { id: programmeId } = await aProgramme();
  const [sam, ruth] = [await aWorker({ programmeId }), await aWorker({ programmeId })];
  const haven = await aDestination({ programmeId, name: "The Haven" });
  const add = (reference: string, over: Parameters<typeof aCase>[0] = {}) =>
    aCase({ programmeId, workerId: sam.id, reference, ...over });

  for (const status of reachable) {
    const { id } = await add(`LEAD-${status.replace("_", "-").slice(0, 12)}`);
    await aHandover({ caseId: id, destinationId: haven.id, status });
  }
  await add("NONE-1");
  await aReviewedCase({ programmeId, workerId: sam.id, reference: "NONE-2" });
  const { id: ending } = await add("ENDING");
  await aClosureRequest({ caseId: ending });
  await add("RUTH", { workerId: ruth.id });
  await anEndedCase({ programmeId, workerId: sam.id, reference: "ENDED-1", endReason: "moved_away" });
  await anEndedCase({ programmeId, workerId: sam.id, reference: "ENDED-2", endReason: "handed_over" });
  await aCase();

  const scope = async (member: Promise<Parameters<typeof actorOf>[0]>) =>
    figuresScopeOf(actorOf(await member));
  return {
    haven: haven.id,
    sam: sam.id,
    scopes: {
      sam: figuresScopeOf(actorOf(sam)),
      manager: await scope(aManager({ programmeId })),
      commissioner: await scope(aCommissioner({ programmeId })),
      administrator: await scope(anAdministrator({ programmeId })),
      elsewhere: await scope(aManager()),
    },
  };
}

let service: Awaited<ReturnType<typeof aService>>;
beforeAll(async () => {
  service = await aService();
});

const read = (scope: FiguresScope, filter: Partial<OutstandingFilter> = {}, page = 1, pageSize = 50) =>
  readOutstanding(scope, { ...all, ...filter }, today, { page, pageSize });

const references = async (filter: Partial<OutstandingFilter>) =>
  (await read(service.scopes.manager, filter)).rows.map(({ reference }) => reference).sort();

describe("the outstanding cases", () => {
  it("are those that have not ended, each under the reason that the rule gives", async () => {
    const { byReason, rows, total, held } = await read(service.scopes.manager);

    expect(total).toBe(14);
    expect(rows).toHaveLength(14);
    expect(held).toBe(0);
    expect(byReason).toEqual({
      no_destination: 3,
      declined: 4,
      not_sent: 1,
      no_answer: 1,
      waiting_list: 1,
      not_started: 1,
      handing_over: 1,
      being_closed: 2,
    });
    expect(rows.find(({ reference }) => reference === "LEAD-referred")).toMatchObject({
      reason: "no_answer",
      stage: "to_review",
      lead: { status: "referred", destination: "The Haven" },
    });
  });

  it("are in order, most worrying first", async () => {
    const { rows } = await read(service.scopes.manager);
    const ranks = rows.map(({ reason }) => outstandingReasons.indexOf(reason));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
  });

  it("are a worker's own, everyone's for manager and commissioner, and no one's for an administrator", async () => {
    const { sam, commissioner, administrator, elsewhere } = service.scopes;
    expect((await read(sam)).total).toBe(13);
    expect((await read(sam)).rows.map(({ reference }) => reference)).not.toContain("RUTH");
    expect((await read(commissioner)).total).toBe(14);
    expect(await read(administrator)).toMatchObject({ total: 0, rows: [], byReason: {} });
    expect((await read(elsewhere)).total).toBe(0);
  });

  it("are filtered by reason, stage, destination, worker and what is overdue", async () => {
    expect(await references({ reason: "no_destination" })).toEqual(["NONE-1", "NONE-2", "RUTH"]);
    expect(await references({ reason: "being_closed" })).toEqual(["ENDING", "LEAD-completed"]);
    expect(await references({ stage: "planning" })).toEqual(["NONE-2"]);
    expect(await references({ destination: service.haven })).toHaveLength(reachable.length);
    expect(await references({ worker: service.sam, reason: "no_destination" })).toEqual(["NONE-1", "NONE-2"]);
    expect(await references({ overdue: "confirm_decline" })).toEqual([]);
    expect(await references({ overdue: "first_review", reason: "no_destination" })).toEqual([
      "NONE-1",
      "RUTH",
    ]);
    expect(await references({ overdue: "any", reason: "no_destination" })).toEqual([
      "NONE-1",
      "NONE-2",
      "RUTH",
    ]);
    expect(await references({ overdue: "any", reason: "being_closed" })).toEqual(["ENDING"]);
  });

  it("count every reason whichever is chosen, so that each can be gone to", async () => {
    const chosen = await read(service.scopes.manager, { reason: "waiting_list" });
    expect(chosen.total).toBe(1);
    expect(chosen.byReason).toEqual((await read(service.scopes.manager)).byReason);
  });

  it("come in pages that together hold each of them once, and a page too far is the last", async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => read(service.scopes.manager, {}, page, 6)));
    expect(pages.map(({ rows }) => rows.length)).toEqual([6, 6, 2]);
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(14);
    expect((await read(service.scopes.manager, {}, 99, 6)).page).toBe(3);
  });

  it("are as many in the list, the count and the download under every filter", async () => {
    const filters = [
      {},
      { worker: service.sam },
      { destination: service.haven, stage: "to_review" as const },
      ...outstandingReasons.map((reason) => ({ reason })),
    ].map((filter) => ({ ...all, ...filter }));
    for (const filter of filters) {
      const { manager } = service.scopes;
      const { total, rows } = await read(manager, filter);
      expect(rows).toHaveLength(total);
      expect(await countOutstanding(manager, filter, today)).toBe(total);
      expect(await listOutstandingCases(db, manager, filter, today)).toHaveLength(total);
    }
  });
});

it("leave out the people the office holds, also while closure of their case is requested", async () => {
  const { id: programmeId } = await aProgramme();
  const { id: caseId } = await aCase({ programmeId });
  await aHold({ caseId: (await aCase({ programmeId })).id, state: "accepted" });
  await aHold({ caseId, state: "accepted" });
  await aClosureRequest({ caseId });
  await aHold({ caseId: (await aCase({ programmeId, reference: "PROPOSED" })).id });
  const scope = figuresScopeOf(actorOf(await aManager({ programmeId })));

  const { rows, total, held } = await read(scope);
  expect(rows.map(({ reference }) => reference)).toEqual(["PROPOSED"]);
  expect({ total, held }).toEqual({ total: 1, held: 2 });
  expect(await countOutstanding(scope, { ...all, stage: "closure_requested" }, today)).toBe(0);
});
