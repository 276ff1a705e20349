import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { everyAnswer } from "@/lib/domain/testing/facts";
import { needLabels } from "@/lib/domain/vocabulary/need-areas";
import { warningsOf, type Considered } from "./plan-warnings";

const situation = {
  today: calendarDate("2020-09-09"),
  closesOn: calendarDate("2020-09-30"),
  staleDays: 30,
  needs: ["housing", "mental_health"],
} as const;
const sound: Considered = {
  accepting: "yes",
  waitWeeks: 3,
  placesLeft: 1,
  lastCheckedOn: calendarDate("2020-08-10"),
  needs: ["housing", "mental_health", "safety"],
  route: "either",
  earlier: [],
};
const namesFor = (over: Partial<Considered>) =>
  warningsOf({ ...sound, ...over }, situation).map(({ name }) => name);

describe("warningsOf", () => {
  it("is silent on an entry that was checked, takes people, has places and starts before the end", () => {
    expect(namesFor({})).toEqual([]);
  });

  it("warns of needs that its entry does not name, if it names any", () => {
    expect(namesFor({ needs: ["housing"] })).toEqual(["needs_not_met"]);
    expect(namesFor({ needs: [] })).toEqual([]);
    expect(warningsOf({ ...sound, needs: ["housing"] }, situation)[0]?.sentence).toBe(
      `Its entry does not name: ${needLabels.mental_health.toLowerCase()}.`,
    );
  });

  it("warns where only a GP refers", () => {
    expect(namesFor({ route: "gp_only" })).toEqual(["gp_refers"]);
    expect(namesFor({ route: "self" })).toEqual([]);
  });

  it("warns first of how the last handover there ended", () => {
    const ended = { status: "broken_down", history: [{ move: "break_down", answers: everyAnswer }] } as const;
    const underWay = { status: "draft", history: [{ move: "plan", answers: everyAnswer }] } as const;
    expect(namesFor({ earlier: [ended], accepting: "no" })).toEqual(["earlier_attempt", "not_accepting"]);
    expect(namesFor({ earlier: [underWay] })).toEqual([]);
  });

  it.each(["limited", "unknown"] as const)("does not take “%s” for a no", (accepting) => {
    expect(namesFor({ accepting })).toEqual([]);
    expect(namesFor({ accepting: "no" })).toEqual(["not_accepting"]);
  });

  it("counts the wait against the days that are left: the last day is still in time", () => {
    expect(namesFor({ waitWeeks: 3 })).toEqual([]);
    expect(namesFor({ waitWeeks: 4 })).toEqual(["wait_too_long"]);
    expect(namesFor({ waitWeeks: null })).toEqual([]);
  });

  it("warns of the last place gone, not of a number that no one promised", () => {
    expect(namesFor({ placesLeft: 0 })).toEqual(["places_promised"]);
    expect(namesFor({ placesLeft: null })).toEqual([]);
  });

  it("warns of an entry that no one has checked for longer than the programme allows", () => {
    expect(namesFor({ lastCheckedOn: calendarDate("2020-08-09") })).toEqual(["entry_stale"]);
    expect(namesFor({ lastCheckedOn: null })).toEqual(["entry_stale"]);
  });

  it("says each in one sentence, the gravest first", () => {
    const worst = { ...sound, accepting: "no", waitWeeks: 6, placesLeft: 0, lastCheckedOn: null } as const;

    expect(warningsOf(worst, situation).map(({ sentence }) => sentence)).toEqual([
      "Not taking people at the moment.",
      "All places offered to this closure are taken.",
      "The wait is 6 weeks; support ends in 21 days.",
      "No one has checked this entry yet. Ask them before you rely on it.",
    ]);
  });

  it("says how old a stale entry is, and that support has ended once it has", () => {
    const after = { ...situation, today: calendarDate("2020-10-01") };
    const sentences = warningsOf({ ...sound, lastCheckedOn: calendarDate("2020-08-01") }, after).map(
      ({ sentence }) => sentence,
    );

    expect(sentences).toEqual([
      "The wait is 3 weeks; support has ended.",
      "This entry was last checked 61 days ago. Ask them before you rely on it.",
    ]);
  });
});
