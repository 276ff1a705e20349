import { describe, expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { twelveMonthsBefore } from "@/lib/domain/person/crisis-contact";
import type { Actor } from "@/lib/domain/permissions/actor";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aCrisisContact } from "@/prisma/factories/crisis-contacts";
import { actorOf, aWorker } from "@/prisma/factories/staff";
import { findCrisisContact, listCrisisContacts } from "./reads";
import type { RecordCrisis } from "./schema";
import { markCrisisInError, recordCrisis } from "./writes";

const today = calendarDate("2020-09-09");
const atNine = <Answer>(run: () => Promise<Answer>) => atInstant(new Date("2020-09-09T08:00:00Z"), run);

const aCaseload = (over: Parameters<typeof aCase>[0] = {}) =>
  atNine(async () => {
    const worker = await aWorker();
    const { id: caseId, reference } = await aCase({ workerId: worker.id, ...over });
    return { worker, actor: actorOf(worker), caseId, reference };
  });

const record = (actor: Actor, over: Partial<RecordCrisis> & { reference: string }) =>
  atNine(() =>
    recordCrisis(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      kind: "ambulance",
      details: "Taken to York Hospital, home by noon.",
      happenedOn: today,
      ...over,
    }),
  );

const mark = (actor: Actor, { reference, crisisId }: { reference: string; crisisId: string }) =>
  atNine(() =>
    markCrisisInError(scopeOf(actor), actor, {
      requestKey: newRequestKey(),
      reference,
      crisisId,
      why: "It was about a neighbour.",
    }),
  );

const ofTheYear = (actor: Actor, caseId: string) =>
  listCrisisContacts(scopeOf(actor), caseId, twelveMonthsBefore(today));

const kindsOf = async (caseId: string) =>
  (
    await db.auditEvent.findMany({
      where: { caseId, kind: { startsWith: "crisis" } },
      orderBy: { id: "asc" },
    })
  ).map(({ kind }) => kind);

describe("recordCrisis", () => {
  it("is among those of the last 12 months, newest first, without older ones", async () => {
    const { actor, caseId, reference } = await aCaseload();
    for (const day of ["2019-09-09", "2019-09-10", "2020-03-01"]) {
      await record(actor, { reference, happenedOn: calendarDate(day) });
    }
    const found = await ofTheYear(actor, caseId);
    expect(found.map(({ happenedOn }) => happenedOn)).toEqual(["2020-03-01", "2019-09-10"]);
    expect(found[0]).toMatchObject({ kind: "ambulance", by: actor.name, voided: null });
    expect(await kindsOf(caseId)).toEqual(Array<string>(3).fill("crisis_recorded"));
  });

  it("refuses a future date, a case that has ended, and someone else’s", async () => {
    const { worker, actor, reference, caseId } = await aCaseload();
    const other = actorOf(await aWorker({ programmeId: worker.programmeId }));
    const ended = await atNine(() => anEndedCase({ workerId: worker.id, endReason: "moved_away" }));

    expect(await record(actor, { reference, happenedOn: calendarDate("2020-09-10") })).toEqual({
      ok: false,
      refusal: "in_future",
    });
    expect(await record(actor, { reference: ended.reference })).toEqual({
      ok: false,
      refusal: "case_ended",
    });
    expect(await record(other, { reference })).toEqual({ ok: false, refusal: "not_found" });
    expect(await kindsOf(caseId)).toEqual([]);
  });

  it("writes the same form once", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const requestKey = newRequestKey();
    const first = await record(actor, { reference, requestKey });
    expect(await record(actor, { reference, requestKey })).toEqual(first);
    expect(await ofTheYear(actor, caseId)).toHaveLength(1);
  });
});

describe("markCrisisInError", () => {
  it("keeps it readable, says why and who marked it, and is refused a second time", async () => {
    const { actor, caseId, reference } = await aCaseload();
    const { id: crisisId } = await atNine(() => aCrisisContact({ caseId }));

    expect(await mark(actor, { reference, crisisId })).toEqual({ ok: true, value: { crisisId } });
    expect((await findCrisisContact(scopeOf(actor), { reference, crisisId }))?.voided).toMatchObject({
      why: "It was about a neighbour.",
      by: actor.name,
    });
    expect(await mark(actor, { reference, crisisId })).toEqual({ ok: false, refusal: "already_in_error" });
    expect(await kindsOf(caseId)).toEqual(["crisis_recorded", "crisis_in_error"]);
  });

  it("answers one of another case, and someone else’s, as a missing one", async () => {
    const { worker, actor, caseId, reference } = await aCaseload();
    const other = actorOf(await aWorker({ programmeId: worker.programmeId }));
    const own = await atNine(() => aCrisisContact({ caseId }));
    const elsewhere = await atNine(() => aCrisisContact());
    const missing = { ok: false, refusal: "not_found" };
    expect(await mark(actor, { reference, crisisId: elsewhere.id })).toEqual(missing);
    expect(await mark(other, { reference, crisisId: own.id })).toEqual(missing);
  });
});
