import { describe, expect, it } from "vitest";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { addedFields } from "@/lib/domain/person/fields";
import { blankValues } from "@/lib/domain/testing/blank-fields";
import { atInstant } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { anEndedCase } from "@/prisma/factories/closures";
import { aDestination } from "@/prisma/factories/destinations";
import { aServiceUser } from "@/prisma/factories/people";
import { aProgramme } from "@/prisma/factories/programmes";
import { aCommissioner, actorOf, aManager, anAdministrator, aWorker } from "@/prisma/factories/staff";
import type { StaffMember } from "@/prisma/factories/staff";
import { checkCases } from "./check";
import { findCaseHead } from "./reads";
import type { AddCase } from "./schema";
import { addCase, handOnCases, reassignCases } from "./writes";

/** While York Pathways took referrals. The tests' own day is after it had stopped. */
const inJuly = new Date("2020-07-15T12:00:00Z");

async function aService() {
  const { id: programmeId } = await aProgramme();
  const [sam, ruth] = [
    await aWorker({ programmeId, name: "Sam" }),
    await aWorker({ programmeId, name: "Ruth" }),
  ];
  const nadia = await aManager({ programmeId, name: "Nadia" });
  return { programmeId, sam, ruth, nadia };
}

const typed = (workerId: string, over: Partial<AddCase> = {}): AddCase => ({
  ...blankValues(addedFields),
  requestKey: newRequestKey(),
  reference: "YP-0001",
  firstName: "Zoë",
  lastName: "O’Neill",
  dateOfBirth: calendarDate("1984-02-29"),
  leaveMessage: null,
  workerId,
  startedOn: calendarDate("2019-03-04"),
  risk: "low",
  needs: ["housing"],
  ownWords: [],
  earlierContactOn: null,
  destinationId: null,
  reason: "",
  anotherPerson: false,
  ...over,
});

const refusal = (of: unknown) => ({ ok: false, refusal: of });

describe("adding a person by hand", () => {
  it("opens a case once, however often the form is sent", async () => {
    const { programmeId, sam, nadia } = await aService();
    const form = typed(sam.id);
    const send = () => atInstant(inJuly, () => addCase(actorOf(nadia), form));

    expect(await Promise.all([send(), send()])).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await db.case.count({ where: { programmeId } })).toBe(1);
    expect(await checkCases(db, { programmeId })).toEqual({ checked: 1, differences: [] });
  });

  it("adds only a missed person after the last day for referrals, from a manager, with a reason", async () => {
    const { programmeId, sam, nadia } = await aService();
    const jo = await anAdministrator({ programmeId });
    const add = (who: StaffMember, over: Partial<AddCase> = {}) => addCase(actorOf(who), typed(sam.id, over));

    expect(await add(jo, { reason: "Missed." })).toEqual(refusal("managers_only"));
    expect(await add(nadia)).toEqual(refusal("reason_missing"));
    expect(await add(nadia, { startedOn: calendarDate("2020-08-01"), reason: "Missed." })).toEqual(
      refusal("after_last_referral"),
    );
    expect((await add(nadia, { reason: "Left off the first file." })).ok).toBe(true);

    const event = await db.auditEvent.findFirstOrThrow({ where: { programmeId, kind: "case_opened" } });
    expect(event.data).toEqual({ workerId: sam.id, by: "hand", reason: "Left off the first file." });
  });

  it("asks before it adds someone with the same name, whatever the accents", async () => {
    const { programmeId, sam, nadia } = await aService();
    const add = (over: Partial<AddCase>) =>
      atInstant(inJuly, () => addCase(actorOf(nadia), typed(sam.id, over)));
    await add({});

    const again = { reference: "YP-0002", firstName: "ZOE", lastName: "O'Neill" };
    expect(await add(again)).toEqual(
      refusal({ namesakes: [{ reference: "YP-0001", sameDateOfBirth: true }] }),
    );
    expect(await add({ ...again, dateOfBirth: null })).toEqual(
      refusal({ namesakes: [{ reference: "YP-0001", sameDateOfBirth: false }] }),
    );
    expect(await db.case.count({ where: { programmeId } })).toBe(1);
    expect((await add({ ...again, anotherPerson: true })).ok).toBe(true);
  });

  it("refuses a reference in use, a choice that is no longer active and an impossible date", async () => {
    const { programmeId, sam, ruth, nadia } = await aService();
    await aCase({ programmeId, workerId: sam.id, reference: "YP-0001" });
    const closed = await aDestination({ programmeId, status: "inactive" });
    const elsewhere = await aWorker();
    await db.staff.update({ where: { id: ruth.id }, data: { status: "left" } });
    const add = (over: Partial<AddCase>, who = nadia) =>
      atInstant(inJuly, () => addCase(actorOf(who), typed(sam.id, { reference: "YP-0009", ...over })));

    for (const reference of ["YP-0001", "yp-0001"]) {
      expect(await add({ reference })).toEqual(refusal({ referenceTaken: "YP-0001" }));
    }
    expect(await add({ workerId: ruth.id })).toEqual(refusal("worker_not_active"));
    expect(await add({ workerId: elsewhere.id })).toEqual(refusal("worker_not_active"));
    expect(await add({ destinationId: closed.id })).toEqual(refusal("destination_not_active"));
    expect(await add({ startedOn: calendarDate("2020-07-16") })).toEqual(refusal("future"));
    expect(await add({ dateOfBirth: calendarDate("2084-02-29") })).toMatchObject({ ok: false });
    expect(await add({}, sam)).toEqual(refusal("not_allowed"));
  });

  it("gives a reference to the first of two people who enter it at once", async () => {
    const { programmeId, sam, nadia } = await aService();
    const add = (firstName: string) =>
      atInstant(inJuly, () => addCase(actorOf(nadia), typed(sam.id, { firstName })));

    const outcomes = await Promise.all([add("Ada"), add("Berta")]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refusal({ referenceTaken: "YP-0001" }));
    expect(await db.case.count({ where: { programmeId } })).toBe(1);
  });
});

describe("reassigning cases", () => {
  const give = (
    who: StaffMember,
    cases: readonly { reference: string; version: number }[],
    to: { id: string },
    requestKey = newRequestKey(),
  ) =>
    reassignCases(scopeOf(actorOf(who)), actorOf(who), {
      requestKey,
      cases,
      workerId: to.id,
      reason: "Sam is on leave.",
    });

  it("moves the work and the responsibility, and ends the former worker's reach at once", async () => {
    const { programmeId, sam, ruth, nadia } = await aService();
    const cases = await Promise.all([aCase({ workerId: sam.id }), aCase({ workerId: sam.id })]);
    const [one] = cases;

    expect(await give(nadia, cases, ruth)).toEqual({ ok: true, value: 2 });

    expect(await findCaseHead(scopeOf(actorOf(sam)), one.reference)).toBeNull();
    expect(await findCaseHead(scopeOf(actorOf(ruth)), one.reference)).toMatchObject({
      worker: { id: ruth.id },
      holder: { by: "worker", workerId: ruth.id },
      version: 1,
    });
    expect((await checkCases(db, { programmeId })).differences).toEqual([]);
  });

  it("answers the same form the same and changes nothing again", async () => {
    const { sam, ruth, nadia } = await aService();
    const one = await aCase({ workerId: sam.id });
    const key = newRequestKey();

    expect(await give(nadia, [one], ruth, key)).toEqual(await give(nadia, [one], ruth, key));
    expect(await db.auditEvent.count({ where: { caseId: one.id, kind: "case_reassigned" } })).toBe(1);
  });

  it("is all or nothing, and shows the second of two what the first has done", async () => {
    const { programmeId, sam, ruth, nadia } = await aService();
    const olu = await aManager({ programmeId, name: "Olu" });
    const lucy = await aWorker({ programmeId, name: "Lucy" });
    const [one, other] = [await aCase({ workerId: sam.id }), await aCase({ workerId: sam.id })];
    await give(olu, [one], ruth);

    expect(await give(nadia, [other, one], lucy)).toEqual(
      refusal({
        reference: one.reference,
        changed: {
          by: "Olu",
          when: expect.any(String),
          version: 1,
          facts: [
            { label: "Worker", value: "Ruth", attempted: "Lucy" },
            { label: "Stage", value: "To review" },
            { label: "Closure", value: "Not requested" },
          ],
        },
      }),
    );
    expect(await db.case.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({ workerId: sam.id });
  });

  it("lets only the first of two simultaneous managers through", async () => {
    const { programmeId, sam, ruth, nadia } = await aService();
    const [olu, lucy] = [await aManager({ programmeId }), await aWorker({ programmeId })];
    const one = await aCase({ workerId: sam.id });

    const outcomes = await Promise.all([give(nadia, [one], ruth), give(olu, [one], lucy)]);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { caseId: one.id, kind: "case_reassigned" } })).toBe(1);
  });

  it("refuses workers, the same worker, one who left, an ended case and another programme's", async () => {
    const { programmeId, sam, ruth, nadia } = await aService();
    const person = await aServiceUser({ programmeId });
    const one = await aCase({ workerId: sam.id, serviceUserId: person.id });
    const ended = await anEndedCase({ workerId: sam.id, endReason: "moved_away" });
    const left = await aWorker({ programmeId, status: "left" });
    const foreign = await aCase();

    expect(await give(sam, [one], ruth)).toEqual(refusal("not_found"));
    expect(await give(nadia, [one], sam)).toEqual(refusal("same_worker"));
    expect(await give(nadia, [one], left)).toEqual(refusal("worker_not_active"));
    expect(await give(nadia, [one], nadia)).toEqual(refusal("worker_not_active"));
    expect(await give(nadia, [ended], ruth)).toEqual(refusal("reassign_ended"));
    expect(await give(nadia, [foreign], ruth)).toEqual(refusal("not_found"));
  });

  it("shares people out among several workers, and all two hundred of a caseload quickly", async () => {
    const { programmeId, sam, ruth, nadia } = await aService();
    const lucy = await aWorker({ programmeId, name: "Lucy" });
    const cases = await Promise.all(Array.from({ length: 200 }, () => aCase({ workerId: sam.id })));
    const handOn = (workerIds: string[]) =>
      handOnCases(scopeOf(actorOf(nadia)), actorOf(nadia), {
        requestKey: newRequestKey(),
        cases,
        workerIds,
        reason: "Sam leaves.",
      });
    expect(await handOn([ruth.id, sam.id])).toEqual(refusal("same_worker"));
    expect(await handOn([ruth.id, nadia.id])).toEqual(refusal("worker_not_active"));

    const started = performance.now();
    expect(await handOn([ruth.id, lucy.id])).toEqual({ ok: true, value: 200 });
    expect(performance.now() - started).toBeLessThan(8_000);
    expect(await db.case.count({ where: { workerId: ruth.id, holderWorkerId: ruth.id } })).toBe(100);
    expect(await db.case.count({ where: { workerId: lucy.id, holderWorkerId: lucy.id } })).toBe(100);
    expect((await checkCases(db, { programmeId })).differences).toEqual([]);
  });

  it("is for the office, by reference, only where no manager is active", async () => {
    const { programmeId, sam, ruth, nadia } = await aService();
    const alex = actorOf(await aCommissioner({ programmeId }));
    const one = await aCase({ workerId: sam.id });
    const giveByOffice = () =>
      handOnCases(officeScopeOf(alex), alex, {
        requestKey: newRequestKey(),
        cases: [one],
        workerIds: [ruth.id],
        reason: "No manager is active.",
      });

    expect(await giveByOffice()).toEqual(refusal("not_found"));
    await db.staff.update({ where: { id: nadia.id }, data: { status: "suspended" } });
    expect(await giveByOffice()).toEqual({ ok: true, value: 1 });
  });
});
