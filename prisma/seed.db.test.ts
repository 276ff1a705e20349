import { beforeAll, expect, it } from "vitest";
import { checkCases } from "@/lib/cases/check";
import { caseStages } from "@/lib/domain/case/stages";
import { endReasons } from "@/lib/domain/case/end-reasons";
import { deadlineKinds } from "@/lib/domain/deadlines/kinds";
import { handoverStatuses } from "@/lib/domain/handover/statuses";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { loadYork } from "./york/load";

const begins = new Date("2020-09-09T08:00:00Z");

const kindsIn = <Row, Key extends keyof Row>(rows: readonly Row[], key: Key) =>
  new Set(rows.map((row) => row[key]));

beforeAll(() => loadYork(), 180_000);

it("brings the example to life without a difference from its history", async () => {
  expect(await checkCases(db)).toEqual({ checked: 120, differences: [] });
});

it("shows every stage, every status and every way to end", async () => {
  const cases = await db.case.findMany({ select: { stage: true, endReason: true } });
  const handovers = await db.handover.findMany({ select: { status: true } });

  expect(kindsIn(cases, "stage")).toEqual(new Set(caseStages));
  expect(kindsIn(handovers, "status")).toEqual(new Set(handoverStatuses));
  expect(kindsIn(cases, "endReason")).toEqual(new Set([null, ...endReasons]));
});

/** Due in the weeks that are still to come, whatever happened before. */
const stillAhead = ["bridge_needed", "second_safety_check"];

it("has every kind of trouble: something of each kind is late, or still ahead", async () => {
  const deadlines = await db.deadline.findMany();
  const late = deadlines.filter(({ dueOn }) => dueOn < new Date("2020-09-09"));

  expect(kindsIn(deadlines, "kind")).toEqual(new Set(deadlineKinds));
  expect([...kindsIn(late, "kind")].sort()).toEqual(
    deadlineKinds.filter((kind) => !stillAhead.includes(kind)).sort(),
  );
});

it("corrects contacts and marks some as entered in error", async () => {
  const standings = kindsIn(await db.contact.findMany({ select: { standing: true } }), "standing");

  expect(standings).toEqual(new Set(["standing", "corrected", "entered_in_error"]));
});

it("ends before the demonstration begins, and nothing in it is older than the programme", async () => {
  const { _min, _max } = await db.auditEvent.aggregate({ _min: { at: true }, _max: { at: true } });
  const contacts = await db.contact.aggregate({ _max: { recordedAt: true, happenedOn: true } });

  expect(_min.at?.toISOString()).toMatch(/^2020-(06|07)/);
  expect(_max.at?.getTime()).toBeLessThan(begins.getTime());
  expect(contacts._max.happenedOn && storedDay(contacts._max.happenedOn)).toBe("2020-09-08");
});
