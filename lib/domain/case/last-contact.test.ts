import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { aCaseFacts, aContactFacts } from "@/lib/domain/testing/facts";
import { isReviewed, lastContactOf } from "./last-contact";

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
    ["somebody else", { with: "professional" }],
    ["a contact that was corrected", { standing: "corrected" }],
    ["one entered in error", { standing: "entered_in_error" }],
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

describe("isReviewed", () => {
  const reviewed = (over: Parameters<typeof aContactFacts>[0]) =>
    isReviewed(aCaseFacts({ contacts: [aContactFacts({ purposes: ["needs_review"], ...over })] }));

  it("asks for a needs review in which the person was reached", () => {
    expect(reviewed({})).toBe(true);
    expect(reviewed({ purposes: ["check_in"] })).toBe(false);
    expect(reviewed({ result: "did_not_attend" })).toBe(false);
    expect(reviewed({ with: "family_or_carer" })).toBe(false);
    expect(reviewed({ standing: "entered_in_error" })).toBe(false);
  });
});
