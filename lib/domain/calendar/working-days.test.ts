import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendarDate, daysBetween } from "./calendar-date";
import { addWorkingDays, isWorkingDay, workingDayBy, workingDayWithin } from "./working-days";

const day = calendarDate;
const anyDay = fc.integer({ min: 0, max: 4_380 }).map((count) => addDays(day("2019-01-01"), count));
const anyCount = fc.integer({ min: -60, max: 60 });

describe("isWorkingDay", () => {
  it.each([
    ["2020-09-09", true, "a Wednesday"],
    ["2020-09-12", false, "a Saturday"],
    ["2020-09-13", false, "a Sunday"],
    ["2020-08-31", false, "the summer bank holiday"],
    ["2020-05-04", true, "the Monday that lost its holiday to VE Day"],
    ["2020-05-08", false, "the Friday that got it"],
    ["2022-09-19", false, "the State Funeral"],
    ["2020-12-28", false, "the substitute for Boxing Day"],
  ])("%s is %s: %s", (text, expected) => {
    expect(isWorkingDay(day(text))).toBe(expected);
  });
});

describe("addWorkingDays", () => {
  it.each([
    ["2020-09-09", 10, "2020-09-23"],
    ["2020-08-28", 1, "2020-09-01"],
    ["2020-09-12", 1, "2020-09-14"],
    ["2020-09-01", -1, "2020-08-28"],
    ["2020-12-24", 2, "2020-12-30"],
    ["2020-09-12", 0, "2020-09-12"],
  ])("from %s, %i working days on it is %s", (from, count, expected) => {
    expect(addWorkingDays(day(from), count)).toBe(expected);
  });

  it("ends on a working day and passes exactly so many", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const end = addWorkingDays(from, count);
        const passed = Array.from({ length: daysBetween(from, end) }, (_, index) => addDays(from, index + 1));

        expect(isWorkingDay(end)).toBe(true);
        expect(passed.filter(isWorkingDay)).toHaveLength(count);
      }),
    );
  });

  it("never overtakes: a later start or a larger count ends no earlier", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), anyCount, fc.nat(10), (from, later, count, more) => {
        expect(addWorkingDays(addDays(from, later), count) >= addWorkingDays(from, count)).toBe(true);
        expect(addWorkingDays(from, count + more) >= addWorkingDays(from, count)).toBe(true);
      }),
    );
  });

  it("goes back as it came, between working days", () => {
    fc.assert(
      fc.property(anyDay.filter(isWorkingDay), anyCount, (from, count) => {
        expect(addWorkingDays(addWorkingDays(from, count), -count)).toBe(from);
      }),
    );
  });

  it("does not count in halves", () => {
    expect(() => addWorkingDays(day("2020-09-09"), 1.5)).toThrow(/whole/);
  });
});

describe("workingDayBy", () => {
  it.each([
    ["2020-09-09", "2020-09-09"],
    ["2020-09-13", "2020-09-11"],
    ["2020-08-31", "2020-08-28"],
  ])("for %s is %s", (given, expected) => {
    expect(workingDayBy(day(given))).toBe(expected);
  });
});

describe("workingDayWithin", () => {
  it.each([
    ["2020-09-09", 7, "2020-09-16"],
    ["2020-09-09", 60, "2020-11-06"],
    // Two days after a Friday: the Friday itself would be before anyone could act.
    ["2020-09-11", 2, "2020-09-14"],
    ["2020-12-24", 2, "2020-12-29"],
  ])("%s and %i days: %s", (since, days, expected) => {
    expect(workingDayWithin(day(since), days)).toBe(expected);
  });

  it("is a working day after the event, and no later than its days unless none of them is one", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (since, days) => {
        const due = workingDayWithin(since, days);
        expect(isWorkingDay(due)).toBe(true);
        expect(due > since).toBe(true);
        expect(due <= addDays(since, days) || due === addWorkingDays(since, 1)).toBe(true);
      }),
    );
  });
});
