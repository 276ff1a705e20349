import { describe, expect, it } from "vitest";
import { figuresScopeOf, officeScopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aHold } from "@/prisma/factories/holds";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { countClosuresToDecide, findClosureToMove, listClosuresToDecide } from "./reads";

const today = calendarDate("2020-09-09");
const afterClosing = calendarDate("2020-10-01");

/** A programme with one manager: her own request, and the later one of a worker on a held case. */
async function aService() {
  const { id: programmeId } = await aProgramme();
  const manager = await aManager({ programmeId, name: "Bea Lindqvist" });
  const worker = await aWorker({ programmeId });
  const office = actorOf(await aCommissioner({ programmeId }));
  const one = await aCase({ programmeId, workerId: worker.id, reference: `OWN-${programmeId}` });
  const other = await aCase({ programmeId, workerId: worker.id, reference: `HELD-${programmeId}` });
  await aHold({ caseId: other.id, state: "accepted", proposedById: manager.id });
  const own = await aClosureRequest({
    caseId: one.id,
    reason: "moved_away",
    statement: "Robin Thistlewood lives in Leeds now.",
    requestedById: manager.id,
    requestedAt: new Date("2020-09-07T09:00:00Z"),
  });
  const held = await aClosureRequest({
    caseId: other.id,
    reason: "custody",
    requestedAt: new Date("2020-09-08T09:00:00Z"),
  });
  return { programmeId, manager: actorOf(manager), worker: actorOf(worker), office, one, other, own, held };
}

describe("the closure requests that the office decides", () => {
  it("are, while support lasts, those that no manager but their author could decide", async () => {
    const { office, one, own } = await aService();
    const closures = await listClosuresToDecide(officeScopeOf(office), { actor: office, today });

    expect(closures).toEqual([
      {
        requestId: own.id,
        reference: one.reference,
        reason: "moved_away",
        requestedOn: "2020-09-07",
        requestedById: own.requestedById,
        requestedBy: "Bea Lindqvist",
        isOwn: false,
        risk: "medium",
        lastContactOn: null,
        unmet: [],
      },
    ]);
    expect(JSON.stringify(closures)).not.toMatch(/Thistlewood|Leeds/);
  });

  it("are all of them once support has ended, the longest waiting first, and counted alike", async () => {
    const { office, one, other } = await aService();
    const scope = officeScopeOf(office);
    const references = async (day: typeof today) =>
      (await listClosuresToDecide(scope, { actor: office, today: day })).map(({ reference }) => reference);
    const counted = (day: typeof today) =>
      countClosuresToDecide(figuresScopeOf(office), { today: day, closesOn: office.dates.closesOn }, db);

    expect(await references(afterClosing)).toEqual([one.reference, other.reference]);
    expect(await counted(afterClosing)).toBe(2);
    expect(await counted(today)).toBe(1);
  });

  it("are none for anyone outside the office, and for the office of another programme", async () => {
    const { manager, worker, own } = await aService();
    const stranger = actorOf(await aCommissioner());
    for (const actor of [manager, worker, stranger]) {
      const reader = { actor, today: afterClosing };
      expect(await listClosuresToDecide(officeScopeOf(actor), reader)).toEqual([]);
      expect(await findClosureToMove(officeScopeOf(actor), reader, own.id)).toBeNull();
    }
  });

  it("are found one by one, and have nothing to decide once decided", async () => {
    const { office, own } = await aService();
    const find = () => findClosureToMove(officeScopeOf(office), { actor: office, today }, own.id);
    expect((await find())?.closure).toMatchObject({ requestId: own.id });

    await db.closureRequest.update({
      where: { id: own.id },
      data: { decision: "sent_back", decidedById: office.id, decidedAt: new Date(), note: "Not yet." },
    });
    expect(await find()).toMatchObject({ closure: null, facts: { case: { closureRequest: null } } });
  });
});
