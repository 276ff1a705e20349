import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  calendarDate,
  columnOf,
  dayOf,
  daysBetween,
  earliest,
  isCalendarDate,
  latest,
  storedDay,
} from "./calendar-date";

const day = calendarDate;
const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((count) => addDays(day("2020-09-09"), count));

describe("calendarDate", () => {
  it.each(["2020-02-29", "2000-02-29", "2020-12-31", "1931-05-07"])("takes %s", (text) => {
    expect(calendarDate(text)).toBe(text);
  });

  it.each([
    "2021-02-29",
    "1900-02-29",
    "2020-13-01",
    "2020-00-10",
    "2020-04-31",
    "2020-4-3",
    "20-04-03",
    "+012020-01",
    "",
    " ",
  ])("refuses %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it("says what it wants, and does not repeat what it refuses: it may be a date of birth", () => {
    expect(() => calendarDate("1984-02-31")).toThrow(/YYYY-MM-DD/);
    expect(() => calendarDate("1984-02-31")).not.toThrow(/1984/);
  });
});

describe("dayOf", () => {
  it.each([
    ["23:30 UTC on 1 July is 2 July in London", "2020-07-01T23:30:00Z", "2020-07-02"],
    ["22:59 UTC on 1 July is still 1 July", "2020-07-01T22:59:59Z", "2020-07-01"],
    ["in winter London keeps UTC's days", "2020-12-01T23:30:00Z", "2020-12-01"],
    ["the hour before clocks go forward", "2020-03-29T00:59:59Z", "2020-03-29"],
    ["the night after clocks went forward", "2020-03-29T23:00:00Z", "2020-03-30"],
    ["the night before clocks go back", "2020-10-24T23:00:00Z", "2020-10-25"],
    ["the second 01:30 of the night when clocks go back", "2020-10-25T01:30:00Z", "2020-10-25"],
    ["the night after clocks went back", "2020-10-25T23:30:00Z", "2020-10-25"],
    ["midnight in London on a leap day", "2020-02-29T00:00:00Z", "2020-02-29"],
  ])("%s", (_, instant, expected) => {
    expect(dayOf(new Date(instant))).toBe(expected);
  });
});

describe("a date column", () => {
  it("keeps its day both ways", () => {
    fc.assert(
      fc.property(anyDay, (any) => {
        expect(storedDay(columnOf(any))).toBe(any);
      }),
    );
  });

  it("is midnight UTC, in summer too", () => {
    expect(columnOf(day("2020-07-02")).toISOString()).toBe("2020-07-02T00:00:00.000Z");
  });
});

describe("counting days", () => {
  it("goes over both clock changes and a leap day without losing any", () => {
    expect(addDays(day("2020-03-28"), 2)).toBe("2020-03-30");
    expect(addDays(day("2020-10-26"), -2)).toBe("2020-10-24");
    expect(daysBetween(day("2020-02-28"), day("2020-03-01"))).toBe(2);
    expect(daysBetween(day("2021-02-28"), day("2021-03-01"))).toBe(1);
  });

  it("undoes itself", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9_999, max: 9_999 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
        expect(addDays(addDays(from, count), -count)).toBe(from);
      }),
    );
  });

  it("agrees with the order of the texts", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
    );
  });
});

describe("earliest and latest", () => {
  it("find the ends of some days, and nothing in none", () => {
    const days = [day("2020-09-30"), day("2019-11-25"), day("2020-10-23")];

    expect([earliest(days), latest(days)]).toEqual(["2019-11-25", "2020-10-23"]);
    expect([earliest([]), latest([])]).toEqual([null, null]);
  });
});
