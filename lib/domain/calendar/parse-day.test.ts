import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "./calendar-date";
import { dayFromParts, readDay } from "./parse-day";
import { longDay, plainDay } from "./format";

const anyDay = fc
  .integer({ min: -20_000, max: 20_000 })
  .map((count) => addDays(calendarDate("2020-09-09"), count));

describe("readDay", () => {
  it.each([
    ["2020-11-25", "2020-11-25"],
    ["25/11/2020", "2020-11-25"],
    ["25.11.2020", "2020-11-25"],
    ["25-11-2020", "2020-11-25"],
    ["5/1/2020", "2020-01-05"],
    ["05/06/2020", "2020-06-05"],
    [" 5  Nov 2020 ", "2020-11-05"],
    ["5 november 2020", "2020-11-05"],
    ["5-Sept-2020", "2020-09-05"],
    ["29/02/2020", "2020-02-29"],
  ])("reads %j as %s", (text, day) => {
    expect(readDay(text)).toEqual({ ok: true, value: day });
  });

  it.each(["08/11/19", "8 Nov 19", "20-11-25"])("does not guess the century of %j", (text) => {
    expect(readDay(text)).toEqual({ ok: false, refusal: "ambiguous" });
  });

  it.each([
    "11/25/2020",
    "Nov 5 2020",
    "29/02/2021",
    "31/04/2020",
    "0/1/2020",
    "25/11.2020",
    "2020/11/25",
    "25/11/2020 00:00",
    "2020-11-25T00:00",
    "on 2020-11-25",
    "5/1/20201",
    "the 5/1/2020",
    "105/1/2020",
    "5 Ju 2020",
    "44160",
    "soon",
    "",
  ])("does not read %j", (text) => {
    expect(readDay(text)).toEqual({ ok: false, refusal: "not_a_day" });
  });

  it("reads back every day that is written in full", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const spelt = longDay(day).replace(/^\w+ /, "");
        const slashed = day.split("-").reverse().join("/");

        for (const text of [day, spelt, slashed]) expect(readDay(text)).toEqual({ ok: true, value: day });
      }),
    );
  });

  it("reads back what a list shows of another year", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(readDay(plainDay(day, calendarDate("1900-01-01")))).toEqual({ ok: true, value: day });
      }),
    );
  });
});

describe("dayFromParts", () => {
  it.each([
    ["9", "9", "2020"],
    ["09", "09", "2020"],
    [" 9 ", "Sep", "2020"],
    ["9", "september", " 2020"],
  ])("takes %j %j %j", (day, month, year) => {
    expect(dayFromParts({ day, month, year })).toEqual({ ok: true, value: "2020-09-09" });
  });

  it.each([
    ["", " ", "", "missing"],
    ["", "9", "2020", "day_missing"],
    ["9", "", "2020", "month_missing"],
    ["9", "9", "", "year_missing"],
    ["32", "9", "2020", "day_wrong"],
    ["0", "9", "2020", "day_wrong"],
    ["9th", "9", "2020", "day_wrong"],
    ["-9", "9", "2020", "day_wrong"],
    ["009", "9", "2020", "day_wrong"],
    ["9", "13", "2020", "month_wrong"],
    ["9", "0", "2020", "month_wrong"],
    ["9", "009", "2020", "month_wrong"],
    ["9", "9.", "2020", "month_wrong"],
    ["9", "Septembre", "2020", "month_wrong"],
    ["9", "9", "20", "year_short"],
    ["9", "9", "220", "year_wrong"],
    ["9", "9", "0220", "year_wrong"],
    ["9", "9", "12020", "year_wrong"],
    ["9", "9", "2020?", "year_wrong"],
    ["31", "9", "2020", "no_such_day"],
    ["29", "2", "2021", "no_such_day"],
  ])("refuses %j %j %j: %s", (day, month, year, refusal) => {
    expect(dayFromParts({ day, month, year })).toEqual({ ok: false, refusal });
  });
});
