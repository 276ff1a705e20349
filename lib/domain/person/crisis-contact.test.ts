import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { crisisRefusals, refusalToRecord, twelveMonthsBefore } from "./crisis-contact";

const today = calendarDate("2020-09-09");

describe("refusalToRecord", () => {
  it("records what has happened, on a case that has not ended", () => {
    expect(refusalToRecord(today, { caseEnded: false, today })).toBeNull();
    expect(refusalToRecord(calendarDate("2018-01-01"), { caseEnded: false, today })).toBeNull();
    expect(refusalToRecord(calendarDate("2020-09-10"), { caseEnded: false, today })).toBe("in_future");
    expect(refusalToRecord(today, { caseEnded: true, today })).toBe("case_ended");
  });

  it("says each refusal in a whole sentence", () => {
    for (const sentence of Object.values(crisisRefusals)) expect(sentence).toMatch(fullSentence);
  });
});

describe("twelveMonthsBefore", () => {
  it.each([
    ["2020-09-09", "2019-09-10"],
    ["2020-02-29", "2019-03-01"],
    ["2020-12-31", "2020-01-01"],
  ])("counts the 12 months to %s from %s", (to, from) => {
    expect(twelveMonthsBefore(calendarDate(to))).toBe(from);
  });
});
