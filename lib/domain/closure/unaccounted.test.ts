import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { isUnaccountedTime, unaccountedFrom, unaccountedGapOf } from "./unaccounted";

const dates = { closesOn: calendarDate("2020-09-30") };

it("begins on the day after the last day of support", () => {
  expect(unaccountedFrom(dates)).toBe("2020-10-01");
  expect(isUnaccountedTime(dates, calendarDate("2020-09-30"))).toBe(false);
  expect(isUnaccountedTime(dates, calendarDate("2020-10-01"))).toBe(true);
});

describe("what is missing", () => {
  it.each([
    ["closure_requested", null, "closure_undecided"],
    ["closure_requested", "proposed", "closure_undecided"],
    ["handover_active", "proposed", "hold_undecided"],
    ["ready_to_close", "proposed", "hold_undecided"],
    ["ready_to_close", null, "closure_not_asked"],
    ["ready_to_close", "returned", "closure_not_asked"],
    ["planning", "returned", "hold_returned"],
    ["planning", "ended", "no_hold"],
    ["contact_lost", null, "no_hold"],
  ] as const)("for %s with a hold that is %s: %s", (stage, hold, gap) => {
    expect(unaccountedGapOf({ stage, hold, afterCare: null })).toBe(gap);
  });

  it.each([
    ["proposed", "after_care_undecided"],
    ["returned", "closure_not_asked"],
    // Every check is answered, and the case has not ended yet.
    ["accepted", "closure_not_asked"],
  ] as const)("for a completed handover with after-care that is %s: %s", (afterCare, gap) => {
    expect(unaccountedGapOf({ stage: "ready_to_close", hold: null, afterCare })).toBe(gap);
  });
});
