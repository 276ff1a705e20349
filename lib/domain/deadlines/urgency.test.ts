import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendarDate, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dueRange, urgencies, urgencyOf, urgencyWords } from "./urgency";

const today = calendarDate("2020-09-09");
const anyDay = fc.integer({ min: -2_000, max: 2_000 }).map((count) => addDays(today, count));
const dueSoonDays = fc.nat(60);

describe("urgencyOf", () => {
  it.each([
    ["2020-09-08", "overdue"],
    ["2020-09-09", "due_soon"],
    ["2020-09-16", "due_soon"],
    ["2020-09-17", "on_track"],
  ])("%s is %s within 7 days", (dueOn, urgency) => {
    expect(urgencyOf(calendarDate(dueOn), today, 7)).toBe(urgency);
  });

  it("is on track when nothing is due", () => {
    expect(urgencyOf(null, today, 7)).toBe("on_track");
  });
});

describe("dueRange", () => {
  /** As a database reads it. */
  const selects = (dueOn: CalendarDate | null, asOf: CalendarDate, soon: number) =>
    urgencies.filter((urgency) => {
      const { from, before, orNone } = dueRange(urgency, asOf, soon);
      return dueOn === null ? orNone : !(from && dueOn < from) && !(before && dueOn >= before);
    });

  it("puts every day, and none at all, into exactly the range of its urgency", () => {
    fc.assert(
      fc.property(fc.option(anyDay), anyDay, dueSoonDays, (dueOn, asOf, soon) => {
        expect(selects(dueOn, asOf, soon)).toEqual([urgencyOf(dueOn, asOf, soon)]);
      }),
    );
  });

  it("is never less pressing for an earlier day", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(90), dueSoonDays, (dueOn, later, soon) => {
        const rank = (day: CalendarDate) => urgencies.indexOf(urgencyOf(day, today, soon));
        expect(rank(dueOn)).toBeLessThanOrEqual(rank(addDays(dueOn, later)));
      }),
    );
  });
});

it.each([
  ["2020-09-06", "3 days overdue"],
  ["2020-09-08", "1 day overdue"],
  ["2020-09-09", "due today"],
  ["2020-09-10", "due tomorrow"],
  ["2020-09-11", "in 2 days"],
  ["2020-09-18", "in 9 days"],
])("%s is %s", (dueOn, words) => {
  expect(urgencyWords(calendarDate(dueOn), today)).toBe(words);
});

it("says when nothing is due", () => {
  expect(urgencyWords(null, today)).toBe("nothing due");
});
