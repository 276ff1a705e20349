import { beforeAll, expect, it } from "vitest";
import { checkCases } from "@/lib/cases/check";
import { caseStages } from "@/lib/domain/vocabulary/case-stages";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { findProgramme } from "@/lib/programmes/reads";
import { loadYork } from "./york/load";

const begins = new Date("2020-09-09T08:00:00Z");

const kindsIn = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key) =>
  new Set(rows.map((row) => row[key]));

beforeAll(() => loadYork(), 420_000);

it("loads the example with no difference from its history", async () => {
  expect(await checkCases(db)).toEqual({ checked: 120, differences: [] });
});

it("has every stage, every status and every end reason", async () => {
  const cases = await db.case.findMany({ select: { stage: true, endReason: true } });
  const handovers = await db.handover.findMany({ select: { status: true } });

  expect(kindsIn(cases, "stage")).toEqual(new Set(caseStages));
  expect(kindsIn(handovers, "status")).toEqual(new Set(handoverStatuses));
  expect(kindsIn(cases, "endReason")).toEqual(new Set([null, ...endReasons]));
});

/** The office decides a closure request where no other manager is active: the example begins with two managers. */
const elsewhere = ["closure_request_to_office"];
const kindsHere = deadlineKinds.filter((kind) => !elsewhere.includes(kind));

/** Kinds that are due only in the weeks after the example starts. */
const stillAhead = ["bridge_needed", "second_safety_check", "third_safety_check"];

it("has deadlines of every kind, overdue or still to come", async () => {
  const deadlines = await db.deadline.findMany();
  const late = deadlines.filter(({ dueOn }) => dueOn < new Date("2020-09-09"));

  expect(kindsIn(deadlines, "kind")).toEqual(new Set(kindsHere));
  expect([...kindsIn(late, "kind")].sort()).toEqual(
    kindsHere.filter((kind) => !stillAhead.includes(kind)).sort(),
  );
});

/** Counts of what the example must have at least once. */
const happened: Readonly<Record<string, () => Promise<number>>> = {
  "a hold that waits for the office": () => db.hold.count({ where: { kind: "hold", state: "proposed" } }),
  "a hold of Alex Whitfield with a review": () =>
    db.hold.count({
      where: { state: "accepted", holder: { name: "Alex Whitfield" }, reviews: { some: {} } },
    }),
  "a hold that was handed on to a colleague": () =>
    db.hold.count({ where: { kind: "hold", state: "accepted", holder: { name: "Helen Castle" } } }),
  "a held person with a deputy": () =>
    db.hold.count({ where: { kind: "hold", state: "accepted", deputyId: { not: null } } }),
  "a person in after-care": () =>
    db.hold.count({ where: { kind: "after_care", state: "accepted", holder: { name: "Helen Castle" } } }),
  "after-care that waits for the office": () =>
    db.hold.count({ where: { kind: "after_care", state: "proposed" } }),
  "a colleague who acted on a held case for a day": () =>
    db.standIn.count({ where: { case: { holds: { some: { state: "accepted", deputyId: null } } } } }),
  "a worker who is away, with a colleague who covers": () =>
    db.absence.count({ where: { endedAt: null, coveredById: { not: null } } }),
  "someone without a responsible person": () =>
    db.case.count({ where: { worker: { status: "suspended" }, endReason: null } }),
  "a hold that was returned, and one that ended": async () =>
    Math.min(
      await db.hold.count({ where: { state: "returned" } }),
      await db.hold.count({ where: { state: "ended" } }),
    ),
  "contact that was lost and found": () =>
    db.case.count({ where: { contactLostAt: { not: null }, stage: { notIn: ["contact_lost", "closed"] } } }),
  "a death, with someone still to be informed": () =>
    db.case.count({
      where: {
        diedOn: { not: null },
        endReason: null,
        deadlines: { some: { kind: "professional_to_tell" } },
        handovers: { some: { status: "withdrawn" } },
      },
    }),
  "a death that a second person confirmed, and one that is to be confirmed": async () =>
    Math.min(
      await db.death.count({ where: { confirmedAt: { not: null } } }),
      await db.deadline.count({ where: { kind: "death_to_confirm" } }),
    ),
  "a death that was taken back, with a destination to inform of that": () =>
    db.destinationNotice.count({
      where: { reason: "death_taken_back", case: { deaths: { some: { takenBackAt: { not: null } } } } },
    }),
  "a contact that was moved to the right case": () =>
    db.contact.count({ where: { movedFrom: { status: "entered_in_error" } } }),
  "a decline with its unmet need": () =>
    db.handover.count({ where: { status: "declined", unmetNeeds: { some: {} } } }),
  "a draft whose summary is started": () =>
    db.handover.count({ where: { status: "draft", summaryTexts: { some: {} } } }),
  "a referral that was sent with gaps": () => db.handover.count({ where: { gapsWaivedOn: { not: null } } }),
  "a completed handover that broke down": () =>
    db.handover.count({ where: { status: "broken_down", completedOn: { not: null } } }),
  "a safety check that was made": () => db.handover.count({ where: { checkAnsweredOn: { not: null } } }),
  "consent in part": () => db.sharingDecisionMade.count({ where: { decision: "given_in_part" } }),
  "best interests": () => db.sharingDecisionMade.count({ where: { decision: "lacks_capacity" } }),
  "sharing without consent, approved": () =>
    db.sharingDecisionMade.count({ where: { decision: "without_consent", approvedAt: { not: null } } }),
  "sharing refused": () => db.sharingDecisionMade.count({ where: { decision: "refused" } }),
  "a recall that is due, and one that is recorded": async () =>
    Math.min(
      await db.deadline.count({ where: { kind: "recall_sharing" } }),
      await db.sharingLogEntry.count({ where: { event: "recalled" } }),
    ),
  "a referral and an acceptance that were taken back": async () =>
    Math.min(
      await db.handoverEvent.count({ where: { move: "send", cancelledBy: { isNot: null } } }),
      await db.handoverEvent.count({ where: { move: "accept", cancelledBy: { isNot: null } } }),
    ),
  "a duplicate with the record that is kept, whose destination still has to be informed": () =>
    db.case.count({
      where: {
        endReason: "duplicate_or_error",
        keptCase: { endReason: null },
        notices: { some: { reason: "duplicate", informedOn: null } },
      },
    }),
  "an own application that waits, and one that was completed": async () =>
    Math.min(
      await db.handover.count({ where: { status: "handing_over", appliedOn: { not: null }, sentOn: null } }),
      await db.handover.count({ where: { status: "completed", appliedOn: { not: null }, sentOn: null } }),
    ),
  "a silent destination with which the office has stepped in": () =>
    db.handoverEvent.count({ where: { move: "office_stepped_in" } }),
  "a receipt": () => db.sharingLogEntry.count({ where: { event: "receipt" } }),
  "a waived item of a checklist": () => db.checklistEntry.count({ where: { state: "waived" } }),
  "an active alert": () => db.alert.count({ where: { endedOn: null } }),
  "a crisis contact": () => db.crisisContact.count(),
  "a closure request that waits": () => db.closureRequest.count({ where: { decision: "pending" } }),
  "a closure request that was taken back": () =>
    db.closureRequest.count({ where: { decision: "taken_back" } }),
  "a closure of an unheld case that the office approved, on a manager's own request": () =>
    db.closureRequest.count({
      where: {
        decision: "approved",
        requestedBy: { memberships: { some: { role: "manager" } } },
        decidedBy: { memberships: { some: { role: "commissioner" } } },
        case: { holds: { none: {} } },
      },
    }),
  "a professional who is involved with several people": async () =>
    (await db.professional.findMany({ select: { _count: { select: { involvements: true } } } })).filter(
      ({ _count }) => _count.involvements > 1,
    ).length,
};

it.each(Object.keys(happened))("has %s", async (what) => {
  expect(await happened[what]?.()).toBeGreaterThan(0);
});

it("sends no referral without a review, a sharing decision or a summary", async () => {
  const sent = { sentOn: { not: null } };

  expect(await db.handover.count({ where: { ...sent, case: { reviewedOn: null } } })).toBe(0);
  expect(await db.handover.count({ where: { ...sent, sharingLog: { none: { event: "sent" } } } })).toBe(0);
  expect(await db.handover.count({ where: { ...sent, summaryVersions: { none: {} } } })).toBe(0);
});

it("corrects contacts and marks some as entered in error", async () => {
  const statuses = kindsIn(await db.contact.findMany({ select: { status: true } }), "status");

  expect(statuses).toEqual(new Set(["current", "corrected", "entered_in_error"]));
});

it("has confirmed dates, and a change of them that the office sent back", async () => {
  const { isConfirmed, dates } = await findProgramme((await db.programme.findFirstOrThrow()).id);
  expect({ isConfirmed, closesOn: dates.closesOn }).toEqual({ isConfirmed: true, closesOn: "2020-09-30" });
  expect(await db.programmeChange.findMany({ select: { outcome: true } })).toEqual([
    { outcome: "sent_back" },
  ]);
});

it("has nothing after the demonstration starts, and nothing older than the programme", async () => {
  const { _min, _max } = await db.auditEvent.aggregate({ _min: { at: true }, _max: { at: true } });
  const contacts = await db.contact.aggregate({ _max: { recordedAt: true, happenedOn: true } });

  expect(_min.at?.toISOString()).toMatch(/^2020-(06|07)/);
  expect(_max.at?.getTime()).toBeLessThan(begins.getTime());
  expect(contacts._max.happenedOn && storedDay(contacts._max.happenedOn)).toBe("2020-09-08");
});
