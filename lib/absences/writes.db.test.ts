import { beforeEach, describe, expect, it } from "vitest";
import { findSession, openSession } from "@/lib/auth/sessions";
import { scopeOf, within } from "@/lib/auth/scope";
import { checkCases } from "@/lib/cases/check";
import { reassignCases } from "@/lib/cases/writes";
import { calendarDate, storedDay } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Case } from "@/lib/platform/generated/prisma/client";
import { newRequestKey } from "@/lib/platform/request-key";
import { moveAccount } from "@/lib/staff/writes";
import { aCase } from "@/prisma/factories/cases";
import { actorOf, aManager, aWorker, type StaffMember } from "@/prisma/factories/staff";
import { listOpenAbsences } from "./reads";
import { changeCover, endAbsence, recordAbsence } from "./writes";

const week = { startsOn: calendarDate("2020-09-14"), endsOn: calendarDate("2020-09-18") };
const request = () => ({ requestKey: newRequestKey() });
const done = { ok: true, value: null };

let manager: Actor;
let sam: StaffMember;
let ruth: StaffMember;
let person: Case;

beforeEach(async () => {
  const { programmeId, ...nadia } = await aManager();
  manager = actorOf({ ...nadia, programmeId });
  sam = await aWorker({ programmeId });
  ruth = await aWorker({ programmeId });
  person = await aCase({ programmeId, workerId: sam.id });
});

const record = (coveredById: string | null, over = {}) =>
  recordAbsence(manager, { ...request(), staffId: sam.id, coveredById, ...week, ...over });

const openAbsence = async () => {
  const [absence] = await listOpenAbsences(sam.id);
  if (!absence) throw new Error("There is no open absence");
  return { staffId: sam.id, absenceId: absence.id, version: absence.version };
};

const gapOf = async ({ id: caseId }: Case) => {
  const found = await db.deadline.findFirst({ where: { caseId, kind: "no_responsible_person" } });
  return found && storedDay(found.dueOn);
};

/** Whether a worker reaches the person at an instant, as their session says who they are. */
const reachesAt = (member: StaffMember, instant: string) =>
  atInstant(new Date(instant), async () => {
    const session = await findSession(await openSession(db, member.id));
    if (session?.state !== "open") throw new Error("They cannot sign in");
    return (await db.case.count({ where: { AND: [within(scopeOf(session.actor)), { id: person.id }] } })) > 0;
  });

describe("an absence", () => {
  it("without cover puts the gap on its first day, ahead of time, until someone covers", async () => {
    expect(await record(null)).toEqual(done);
    expect(await gapOf(person)).toBe("2020-09-14");

    expect(
      await changeCover(manager, { ...request(), ...(await openAbsence()), coveredById: ruth.id }),
    ).toEqual(done);
    expect(await gapOf(person)).toBeNull();
    expect((await checkCases(db, { programmeId: manager.programmeId })).differences).toEqual([]);
  });

  it("without cover lasts until a reassignment, or until they are back", async () => {
    const other = await aCase({ programmeId: manager.programmeId, workerId: sam.id });
    await record(null);
    const { reference, version } = other;
    await reassignCases(scopeOf(manager), manager, {
      ...request(),
      cases: [{ reference, version }],
      workerId: ruth.id,
      reason: "Sam is away.",
    });
    expect([await gapOf(person), await gapOf(other)]).toEqual(["2020-09-14", null]);

    await atInstant(new Date("2020-09-21T09:00:00Z"), async () =>
      endAbsence(manager, { ...request(), ...(await openAbsence()) }),
    );
    expect(await gapOf(person)).toBeNull();
    expect(await listOpenAbsences(sam.id)).toEqual([]);
  });

  it("lets the person who covers reach the people on its days, and not on the day after", async () => {
    await record(ruth.id);
    const during = "2020-09-14T09:00:00Z";

    expect(await reachesAt(ruth, "2020-09-13T09:00:00Z")).toBe(false);
    expect(await reachesAt(ruth, during)).toBe(true);
    expect(await reachesAt(sam, during)).toBe(true);
    expect(await reachesAt(ruth, "2020-09-18T21:00:00Z")).toBe(true);
    expect(await reachesAt(ruth, "2020-09-19T09:00:00Z")).toBe(false);
  });

  it("ends the cover at once when they are back", async () => {
    await record(ruth.id, { startsOn: calendarDate("2020-09-07") });
    expect(await reachesAt(ruth, "2020-09-09T09:00:00Z")).toBe(true);
    await endAbsence(manager, { ...request(), ...(await openAbsence()) });
    expect(await reachesAt(ruth, "2020-09-09T09:30:00Z")).toBe(false);
  });

  it("opens the gap on the day on which the person who covers is suspended, or is away too", async () => {
    await record(ruth.id, { startsOn: calendarDate("2020-09-07") });
    const suspend = { ...request(), staffId: ruth.id, version: 0, move: "suspend" as const };
    await moveAccount(manager, suspend);
    expect(await gapOf(person)).toBe("2020-09-09");
    await moveAccount(manager, { ...suspend, ...request(), version: 1, move: "return" });
    expect(await gapOf(person)).toBeNull();

    const away = { startsOn: calendarDate("2020-09-17"), endsOn: calendarDate("2020-09-25") };
    await recordAbsence(manager, { ...request(), staffId: ruth.id, coveredById: null, ...away });
    expect(await gapOf(person)).toBe("2020-09-17");
    expect((await checkCases(db, { programmeId: manager.programmeId })).differences).toEqual([]);
  });

  it("keeps the person who covers from leaving until the cover is handed on", async () => {
    await record(ruth.id);
    expect(
      await moveAccount(manager, { ...request(), staffId: ruth.id, version: 0, move: "leave" }),
    ).toMatchObject({ ok: false, refusal: { carries: { cases: 0, covers: 1 } } });
  });

  it("puts the gap on a person who is added during it", async () => {
    await record(null);
    const added = await aCase({ programmeId: manager.programmeId, workerId: sam.id });
    expect(await gapOf(added)).toBe("2020-09-14");
  });

  it("is recorded once for a form that is sent twice, with its events", async () => {
    const form = { ...request(), staffId: sam.id, coveredById: ruth.id, ...week };
    await recordAbsence(manager, form);
    await recordAbsence(manager, form);
    await endAbsence(manager, { ...request(), ...(await openAbsence()) });

    const events = await db.auditEvent.findMany({
      where: { programmeId: manager.programmeId, kind: { startsWith: "absence" } },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ kind, data }) => ({ kind, ...(data as object) }))).toMatchObject([
      { kind: "absence_recorded", staffId: sam.id, coveredById: ruth.id, startsOn: "2020-09-14" },
      { kind: "absence_ended", staffId: sam.id },
    ]);
  });

  it("is refused to anyone but a manager, of another programme, and for who cannot cover", async () => {
    const notFound = { ok: false, refusal: "not_found" };
    const form = { ...request(), staffId: sam.id, coveredById: null, ...week };
    expect(await recordAbsence(actorOf(sam), form)).toEqual(notFound);
    expect(await recordAbsence(actorOf(await aManager()), form)).toEqual(notFound);
    expect(await record((await aWorker()).id)).toEqual({ ok: false, refusal: "cover_wrong_role" });
    await record(ruth.id);
    expect(await record(null)).toEqual({ ok: false, refusal: "already_away" });
    const seen = await openAbsence();
    await changeCover(manager, { ...request(), ...seen, coveredById: null });
    expect(await changeCover(manager, { ...request(), ...seen, coveredById: ruth.id })).toEqual({
      ok: false,
      refusal: "changed",
    });
  });
});
