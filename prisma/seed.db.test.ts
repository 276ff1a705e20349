import { beforeAll, expect, it } from "vitest";
import { checkCases } from "@/lib/cases/check";
import { caseStages } from "@/lib/domain/vocabulary/case-stages";
import { endReasons } from "@/lib/domain/vocabulary/end-reasons";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
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

/** Kinds that are due only in the weeks after the example starts. */
const stillAhead = ["bridge_needed", "second_safety_check"];

it("has deadlines of every kind, overdue or still to come", async () => {
  const deadlines = await db.deadline.findMany();
  const late = deadlines.filter(({ dueOn }) => dueOn < new Date("2020-09-09"));

  expect(kindsIn(deadlines, "kind")).toEqual(new Set(deadlineKinds));
  expect([...kindsIn(late, "kind")].sort()).toEqual(
    deadlineKinds.filter((kind) => !stillAhead.includes(kind)).sort(),
  );
});

/** Counts of what the example must have at least once. */
const happened: Readonly<Record<string, () => Promise<number>>> = {
  "a hold that waits for the office": () => db.hold.count({ where: { state: "proposed" } }),
  "a hold of Alex Whitfield with a review": () =>
    db.hold.count({
      where: { state: "accepted", holder: { name: "Alex Whitfield" }, reviews: { some: {} } },
    }),
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
  "a decline with its unmet need": () =>
    db.handover.count({ where: { status: "declined", unmetNeeds: { some: {} } } }),
  "a draft whose summary is started": () =>
    db.handover.count({ where: { status: "draft", summaryTexts: { some: {} } } }),
  "a referral that was sent with gaps": () => db.handover.count({ where: { gapsWaivedOn: { not: null } } }),
  "a completed handover that broke down": () =>
    db.handover.count({ where: { status: "broken_down", completedOn: { not: null } } }),
  "a safety check that was made": () => db.handover.count({ where: { firstCheckOn: { not: null } } }),
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
  "a receipt": () => db.sharingLogEntry.count({ where: { event: "receipt" } }),
  "a waived item of a checklist": () => db.checklistEntry.count({ where: { state: "waived" } }),
  "an active alert": () => db.alert.count({ where: { endedOn: null } }),
  "a crisis contact": () => db.crisisContact.count(),
  "a closure request that waits": () => db.closureRequest.count({ where: { decision: "pending" } }),
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

it("has nothing after the demonstration starts, and nothing older than the programme", async () => {
  const { _min, _max } = await db.auditEvent.aggregate({ _min: { at: true }, _max: { at: true } });
  const contacts = await db.contact.aggregate({ _max: { recordedAt: true, happenedOn: true } });

  expect(_min.at?.toISOString()).toMatch(/^2020-(06|07)/);
  expect(_max.at?.getTime()).toBeLessThan(begins.getTime());
  expect(contacts._max.happenedOn && storedDay(contacts._max.happenedOn)).toBe("2020-09-08");
});
