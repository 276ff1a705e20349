import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { daysLeft, faultsOfDates, phaseOf, type ProgrammeDates } from "./programme";

const york: ProgrammeDates = {
  lastReferralOn: calendarDate("2020-07-31"),
  closesOn: calendarDate("2020-09-30"),
  dataEntryClosesOn: calendarDate("2020-10-23"),
  recordsFreezeOn: calendarDate("2020-12-31"),
};

it.each([
  ["2020-07-31", "taking_referrals"],
  ["2020-08-01", "winding_down"],
  ["2020-09-30", "winding_down"],
  ["2020-10-01", "closed_corrections_open"],
  ["2020-12-31", "closed_corrections_open"],
  ["2021-01-01", "frozen"],
])("on %s the phase is %s", (today, phase) => {
  expect(phaseOf(york, calendarDate(today))).toBe(phase);
});

it.each([
  ["2020-09-09", 21],
  ["2020-09-30", 0],
  ["2020-10-05", 0],
])("on %s there are %i days left", (today, left) => {
  expect(daysLeft(york, calendarDate(today))).toBe(left);
});

describe("faultsOfDates", () => {
  it("finds none in dates that follow each other or fall on one day", () => {
    expect(faultsOfDates(york)).toEqual([]);
    expect(
      faultsOfDates({ ...york, dataEntryClosesOn: york.closesOn, recordsFreezeOn: york.closesOn }),
    ).toEqual([]);
  });

  it.each([
    ["closesOn", "2020-07-30", ["closesOn"]],
    ["closesOn", "2020-10-24", ["dataEntryClosesOn"]],
    ["dataEntryClosesOn", "2021-01-01", ["recordsFreezeOn"]],
    ["recordsFreezeOn", "2020-10-22", ["recordsFreezeOn"]],
  ] as const)("with %s on %s names %s", (field, day, named) => {
    const faults = faultsOfDates({ ...york, [field]: calendarDate(day) });
    expect(faults.map((fault) => fault.field)).toEqual(named);
    for (const { sentence } of faults) expect(sentence).toMatch(fullSentence);
  });
});
