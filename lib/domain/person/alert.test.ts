import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { alertRefusals, refusalOfReviewDay, refusalToChange, refusalToRaise } from "./alert";

const today = calendarDate("2020-09-09");

describe("refusalToRaise", () => {
  it("allows one active alert of each kind, on a case that has not ended", () => {
    expect(refusalToRaise("missing", { caseEnded: false, active: [] })).toBeNull();
    expect(refusalToRaise("missing", { caseEnded: false, active: ["medication"] })).toBeNull();
    expect(refusalToRaise("missing", { caseEnded: false, active: ["medication", "missing"] })).toBe(
      "already_raised",
    );
    expect(refusalToRaise("missing", { caseEnded: true, active: [] })).toBe("case_ended");
  });
});

describe("refusalToChange", () => {
  it("changes an active alert, on a case that has not ended", () => {
    expect(refusalToChange({ caseEnded: false, alertEnded: false })).toBeNull();
    expect(refusalToChange({ caseEnded: false, alertEnded: true })).toBe("already_ended");
    expect(refusalToChange({ caseEnded: true, alertEnded: true })).toBe("case_ended");
  });
});

describe("refusalOfReviewDay", () => {
  it.each([
    ["2020-09-08", "review_in_past"],
    ["2020-09-09", "review_in_past"],
    ["2020-09-10", null],
    ["2021-09-09", null],
    ["2021-09-10", "review_too_late"],
  ])("answers %s with %s", (day, refusal) => {
    expect(refusalOfReviewDay(calendarDate(day), today)).toBe(refusal);
  });
});

it("says each refusal in a whole sentence", () => {
  for (const sentence of Object.values(alertRefusals)) expect(sentence).toMatch(fullSentence);
});
