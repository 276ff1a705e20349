import { beforeEach, describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { reassignCases } from "@/lib/cases/writes";
import { calendarDate, storedDay } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { findProgramme } from "@/lib/programmes/reads";
import { aCase } from "@/prisma/factories/cases";
import { aHandover } from "@/prisma/factories/handovers";
import { actorOf, aCommissioner, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import { previewOf, termsOf } from "./reads";
import { approveChange, confirmDates, proposeChange, sendBackChange, takeBackChange } from "./writes";

const request = () => ({ requestKey: newRequestKey() });
const later = {
  closesOn: calendarDate("2020-10-14"),
  whoIsLeft: "Six people, whose places begin on 5 October.",
};

let programmeId: string;
let nadia: Actor;
let omar: Actor;
let alex: Actor;

beforeEach(async () => {
  const manager = await aManager();
  programmeId = manager.programmeId;
  nadia = actorOf(manager);
  omar = actorOf(await aManager({ programmeId }));
  alex = actorOf(await aCommissioner({ programmeId }));
});

const programme = () => findProgramme(programmeId);

async function propose(actor: Actor, over: Partial<Parameters<typeof proposeChange>[1]> = {}) {
  const { dates, thresholds } = termsOf(await programme());
  return proposeChange(actor, {
    ...request(),
    ...dates,
    ...thresholds,
    reason: "Two destinations begin in October.",
    whoIsLeft: "",
    ...over,
  });
}

async function proposed(over: Parameters<typeof propose>[1] = later): Promise<string> {
  const change = await propose(nadia, over);
  if (!change.ok) throw new Error(JSON.stringify(change.refusal));
  return change.value;
}

describe("a change of the dates", () => {
  it("moves nothing until the office approves it, and then everything that follows from them", async () => {
    const worker = await aWorker({ programmeId });
    const { id: caseId } = await aCase({ programmeId, workerId: worker.id });
    await aHandover({ caseId, status: "draft" });
    const startBy = async () => {
      const found = await db.deadline.findFirst({ where: { caseId, kind: "latest_safe_start" } });
      return found && storedDay(found.dueOn);
    };
    const before = await startBy();

    const changeId = await proposed();
    const { moved } = await previewOf(await programme(), {
      ...termsOf(await programme()),
      dates: { ...(await programme()).dates, closesOn: later.closesOn },
    });
    expect((await programme()).dates.closesOn).toBe("2020-09-30");
    expect(await startBy()).toBe(before);

    expect(await approveChange(alex, { ...request(), changeId })).toEqual({ ok: true, value: changeId });
    expect(await programme()).toMatchObject({ dates: { closesOn: "2020-10-14" }, isConfirmed: true });
    expect(await startBy()).not.toBe(before);
    expect(moved).toContainEqual(
      expect.objectContaining({ kind: "latest_safe_start", from: before, to: await startBy() }),
    );
    expect((await checkCases(db, { programmeId })).differences).toEqual([]);
  });

  it("is proposed by a manager, and by the administrator until the dates are confirmed", async () => {
    const dana = actorOf(await anAdministrator({ programmeId }));
    const first = await propose(dana, later);
    expect(first.ok).toBe(true);
    if (first.ok) await takeBackChange(dana, { ...request(), changeId: first.value, reason: "A wrong day." });

    expect(await propose(alex, later)).toEqual({ ok: false, refusal: "not_allowed" });
    expect(await propose(actorOf(await aWorker({ programmeId })), later)).toEqual({
      ok: false,
      refusal: "not_allowed",
    });
    expect(await confirmDates(alex, request())).toEqual({ ok: true, value: null });
    expect(await propose(dana, later)).toEqual({ ok: false, refusal: "not_allowed" });
    expect(await confirmDates(alex, request())).toEqual({ ok: false, refusal: "confirmed_already" });
  });

  it("says who is left when support goes on for longer, and changes something", async () => {
    expect(await propose(nadia, { closesOn: later.closesOn })).toEqual({
      ok: false,
      refusal: "who_is_left_missing",
    });
    expect(await propose(nadia)).toEqual({ ok: false, refusal: "nothing_changed" });
    expect(await propose(nadia, { contactHigh: 8 })).toMatchObject({
      ok: false,
      refusal: { faults: [{ question: "contactHigh" }] },
    });
  });

  it("is one at a time: of two managers at the same moment the second is told", async () => {
    const answers = await Promise.all([propose(nadia, later), propose(omar, { dueSoonDays: 5 })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, refusal: "other_open" });
  });

  it("is decided once, by the office", async () => {
    const changeId = await proposed();
    expect(await approveChange(omar, { ...request(), changeId })).toEqual({
      ok: false,
      refusal: "not_allowed",
    });
    const reason = "There is no money for October.";
    expect(await sendBackChange(alex, { ...request(), changeId, reason })).toEqual({
      ok: true,
      value: changeId,
    });
    expect(await approveChange(alex, { ...request(), changeId })).toEqual({ ok: false, refusal: "not_open" });
    expect((await programme()).dates.closesOn).toBe("2020-09-30");
    expect(await takeBackChange(nadia, { ...request(), changeId, reason })).toEqual({
      ok: false,
      refusal: "not_open",
    });
  });

  it("can be taken back by another manager, not by a worker", async () => {
    const changeId = await proposed();
    const reason = "Proposed too early.";
    const worker = actorOf(await aWorker({ programmeId }));
    expect(await takeBackChange(worker, { ...request(), changeId, reason })).toEqual({
      ok: false,
      refusal: "not_allowed",
    });
    expect(await takeBackChange(omar, { ...request(), changeId, reason })).toEqual({
      ok: true,
      value: changeId,
    });
  });

  it("is not approved once a day in it has passed", async () => {
    const changeId = await proposed();
    const approved = await atInstant(new Date("2020-10-15T09:00:00Z"), () =>
      approveChange(alex, { ...request(), changeId }),
    );
    expect(approved).toEqual({ ok: false, refusal: "no_longer_possible" });
  });

  it("belongs to its own programme", async () => {
    const changeId = await proposed();
    const stranger = actorOf(await aCommissioner());
    expect(await approveChange(stranger, { ...request(), changeId })).toEqual({
      ok: false,
      refusal: "not_open",
    });
  });
});

it("a write at the same moment follows from the new thresholds", async () => {
  const sam = await aWorker({ programmeId });
  const ruth = await aWorker({ programmeId });
  const people = await Promise.all(Array.from({ length: 6 }, () => aCase({ programmeId, workerId: sam.id })));
  const changeId = await proposed({ contactHigh: 3, contactNotAssessed: 2 });

  await Promise.all([
    approveChange(alex, { ...request(), changeId }),
    ...people.map(({ reference }) =>
      reassignCases(scopeOf(nadia), nadia, {
        ...request(),
        cases: [{ reference, version: 0 }],
        workerId: ruth.id,
        reason: "Sam leaves.",
      }),
    ),
  ]);

  expect((await programme()).settings.contactDays).toMatchObject({ high: 3, not_assessed: 2 });
  expect((await checkCases(db, { programmeId })).differences).toEqual([]);
});
