import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { aCaseFacts, aContactFacts } from "@/lib/domain/testing/facts";
import { lastContactOf } from "./last-contact";

const day = calendarDate;

describe("lastContactOf", () => {
  const earlierContactOn = day("2020-08-20");

  it("is the latest day on which the person was reached, in whatever order it was written down", () => {
    const contacts = ["2020-09-02", "2020-09-07", "2020-09-04"].map((on) =>
      aContactFacts({ happenedOn: day(on) }),
    );
    expect(lastContactOf(aCaseFacts({ contacts, earlierContactOn }))).toBe("2020-09-07");
  });

  it.each([
    ["an attempt", { result: "no_answer" }],
    ["someone else", { with: "professional" }],
    ["a contact that was corrected", { status: "corrected" }],
    ["one entered in error", { status: "entered_in_error" }],
  ] as const)("does not count %s", (_, over) => {
    const contacts = [aContactFacts(over)];
    expect(lastContactOf(aCaseFacts({ contacts }))).toBeNull();
    expect(lastContactOf(aCaseFacts({ contacts, earlierContactOn }))).toBe(earlierContactOn);
  });

  it("knows the one of the record before this, if it is the later one", () => {
    const contacts = [aContactFacts({ happenedOn: day("2020-08-01") })];
    expect(lastContactOf(aCaseFacts({ contacts, earlierContactOn }))).toBe(earlierContactOn);
  });
});
