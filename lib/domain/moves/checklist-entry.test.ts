import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import {
  faultsOfChecklistDecision,
  refusalToDecideEntry,
  checklistRefusals,
  type ChecklistDecision,
} from "./checklist-entry";
import { handoverStatuses } from "@/lib/domain/vocabulary/handover-statuses";

const days = { startedOn: calendarDate("2020-09-01"), today: calendarDate("2020-09-09") };
const done: ChecklistDecision = { state: "done", decidedOn: days.today, notes: null };
const faults = (
  over: Partial<ChecklistDecision>,
  within: { startedOn: typeof days.startedOn | null } = days,
) => faultsOfChecklistDecision({ ...done, ...over }, { ...days, ...within });

describe("faultsOfChecklistDecision", () => {
  it("finds none in what is done between the beginning and today, in what is waived with a reason, in what is open", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ decidedOn: days.startedOn })).toEqual([]);
    expect(faults({ decidedOn: calendarDate("2019-01-01") }, { startedOn: null })).toEqual([]);
    expect(faults({ state: "waived", decidedOn: null, notes: "The person has no medication." })).toEqual([]);
    expect(faults({ state: "open", decidedOn: null })).toEqual([]);
  });

  it.each([
    ["no day", { decidedOn: null }, "decidedOn"],
    ["a day to come", { decidedOn: calendarDate("2020-09-10") }, "decidedOn"],
    ["a day before it began", { decidedOn: calendarDate("2020-08-31") }, "decidedOn"],
    ["a waiver without a reason", { state: "waived" }, "notes"],
  ] as const)("finds fault with %s", (_, over, question) => {
    const [fault, ...more] = faults(over);

    expect(more).toEqual([]);
    expect(fault?.question).toBe(question);
    expect(fault?.sentence).toMatch(fullSentence);
  });
});

describe("refusalToDecideEntry", () => {
  it.each(handoverStatuses)("is open only while someone is handed over: %s", (status) => {
    const refusal = status === "handing_over" ? null : "not_handing_over";
    expect(refusalToDecideEntry({ state: "done", status }, false)).toBe(refusal);
  });

  it("allows only a second person to waive", () => {
    const waiver = { state: "waived", status: "handing_over" } as const;
    expect(refusalToDecideEntry(waiver, false)).toBe("managers_waive");
    expect(refusalToDecideEntry(waiver, true)).toBeNull();
    expect(refusalToDecideEntry({ ...waiver, state: "open" }, false)).toBeNull();
  });

  it("says each refusal in a full sentence", () => {
    for (const sentence of Object.values(checklistRefusals)) expect(sentence).toMatch(fullSentence);
  });
});
