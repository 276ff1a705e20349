import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { aCaseFacts, aHandoverFacts, rules } from "@/lib/domain/testing/facts";
import { afterCareBy, holdFor } from "@/lib/domain/testing/people";
import { deadlinesOf } from "./deadlines";
import { safetyCheckKinds } from "./of-responsibility";

const day = calendarDate;
const since = (over: Partial<CaseFacts>) =>
  deadlinesOf(aCaseFacts(over), rules)
    .filter(({ kind }) => kind === "no_responsible_person")
    .map(({ dueOn, subject }) => [subject, dueOn]);

const gap = { workerCannotActFrom: day("2020-09-08") };
const held = { holder: { by: "office", staffId: "alex" }, hold: holdFor("alex") } as const;
const completed = { status: "completed", completedOn: day("2020-09-01") } as const;
const withMind = { holder: { by: "destination", destinationId: "mind" } } as const;

describe("a person without someone who can act", () => {
  it("is due from the first day on which the worker cannot", () => {
    expect(since({})).toEqual([]);
    expect(since(gap)).toEqual([["case", "2020-09-08"]]);
  });

  it("depends on the named holder alone while the office holds the case", () => {
    expect(since({ ...gap, ...held })).toEqual([]);
    expect(since({ ...held, holderCannotActFrom: day("2020-09-07") })).toEqual([["case", "2020-09-07"]]);
  });

  it("depends on the worker again once a destination is responsible, until the case ends", () => {
    expect(since({ ...gap, ...withMind, handovers: [aHandoverFacts(completed)] })).toEqual([
      ["case", "2020-09-08"],
    ]);
  });

  it("begins with the freeze for someone of whom a safety check is left and whom the office does not have", () => {
    const left = { ...withMind, handovers: [aHandoverFacts(completed)] };
    const fromFreeze = [["case", "2021-01-01"]];
    expect(since(left)).toEqual(fromFreeze);
    expect(since({ ...left, afterCare: afterCareBy(null, "proposed") })).toEqual(fromFreeze);
    expect(since({ ...left, endReason: "handed_over" })).toEqual(fromFreeze);
    expect(since({ ...left, afterCare: afterCareBy("alex") })).toEqual([]);
  });

  it("depends on the after-care person alone while a check is left", () => {
    const cared = {
      ...gap,
      ...withMind,
      handovers: [aHandoverFacts(completed)],
      afterCare: afterCareBy("alex"),
    };
    expect(since(cared)).toEqual([]);
    expect(since({ ...cared, afterCareCannotActFrom: day("2020-09-09") })).toEqual([["case", "2020-09-09"]]);
    const checked = [aHandoverFacts({ ...completed, checkAnsweredOn: day("2020-12-01") })];
    expect(since({ ...cared, handovers: checked })).toEqual([["case", "2020-09-08"]]);
  });

  it("ends with the case, unless safety checks are outstanding or have to be decided", () => {
    const ended = { ...gap, endReason: "handed_over", holder: { by: "no_one" } } as const;
    const checked = { ...completed, checkAnsweredOn: day("2020-12-01") };
    const worse = { ...checked, lastCheckOn: day("2020-09-08"), lastCheckOutcome: "with_worse" } as const;

    expect(since({ ...ended, handovers: [aHandoverFacts(completed)] })).toHaveLength(1);
    expect(since({ ...ended, handovers: [aHandoverFacts(worse)] })).toHaveLength(1);
    expect(since({ ...ended, handovers: [aHandoverFacts(checked)] })).toEqual([]);
    expect(since({ ...ended, endReason: "moved_away" })).toEqual([]);
  });

  it("knows every kind that is due of a safety check", () =>
    expect(safetyCheckKinds).toEqual([
      "first_safety_check",
      "second_safety_check",
      "third_safety_check",
      "safety_check_again",
      "safety_check_outcome",
    ]));

  it("stays due after a death until the case has ended: someone informs those around the person", () => {
    expect(since({ ...gap, diedOn: day("2020-09-07") })).toHaveLength(1);
  });
});
