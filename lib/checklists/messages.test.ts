import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { decisionLabel, refusedChecklistDecision } from "./messages";
import { decideEntrySchema } from "./schema";

const page = { reference: "YP-0001", handoverId: "handover" };
const done = { state: "done", decidedOn: calendarDate("2020-09-09"), notes: "Over tea." } as const;
const waived = { state: "waived", decidedOn: null, notes: null } as const;

describe("refusedChecklistDecision", () => {
  it("says next to the question what to fix; a waiver has its own question", () => {
    const fault = { question: "notes", sentence: "Enter why it is waived." } as const;

    expect(refusedChecklistDecision({ faults: [fault] }, { ...page, state: "waived" })).toMatchObject({
      faults: { whyWaived: ["Enter why it is waived."] },
    });
    expect(refusedChecklistDecision("managers_waive", { ...page, state: "waived" })).toMatchObject({
      faults: { state: [expect.stringContaining("Only a manager can waive")] },
    });
  });

  it("links to the handover when the handover is the reason", () => {
    expect(refusedChecklistDecision("not_handing_over", { ...page, state: "done" })).toMatchObject({
      fixLink: { href: "/cases/YP-0001#handover-handover" },
    });
    expect(refusedChecklistDecision("frozen", { ...page, state: "done" })).not.toHaveProperty("fixLink");
  });

  it("shows both versions of an item that someone else has changed", () => {
    const changed = { by: "Bea Lindqvist", when: "today", version: 1, facts: [] };
    expect(refusedChecklistDecision({ changed }, { ...page, state: "done" })).toMatchObject({
      current: changed,
    });
  });
});

it("says a decision in one line", () => {
  expect(decisionLabel({ ...waived, decidedOn: done.decidedOn, notes: "No plan." })).toBe(
    "Waived, 9 September 2020, No plan.",
  );
  expect(decisionLabel({ state: "open", decidedOn: null, notes: null })).toBe("To do");
});

describe("decideEntrySchema", () => {
  const typed = {
    requestKey: "01987d1e-2b3c-7abc-8def-0123456789ab",
    reference: "YP-0001",
    handoverId: "01987d1e-2b3c-7abc-8def-0123456789ac",
    entryId: "01987d1e-2b3c-7abc-8def-0123456789ad",
    version: "2",
    state: "done",
    "decidedOn-day": "9",
    "decidedOn-month": "9",
    "decidedOn-year": "2020",
    notes: "Over tea.",
    whyWaived: "No plan.",
  };

  it("reads only the answers of the state that was chosen", () => {
    expect(decideEntrySchema.parse(typed)).toMatchObject({ ...done, version: 2 });
    expect(decideEntrySchema.parse({ ...typed, state: "waived" })).toMatchObject({
      decidedOn: null,
      notes: "No plan.",
    });
    expect(decideEntrySchema.parse({ ...typed, state: "open" })).toMatchObject({
      decidedOn: null,
      notes: null,
    });
  });
});
