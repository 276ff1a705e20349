import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { refusedChecklistDecision } from "./messages";
import { decideEntrySchema } from "./schema";

const page = { reference: "YP-0001", handoverId: "handover" };
const done = { state: "done", decidedOn: calendarDate("2020-09-09"), notes: "Over tea." } as const;
const waived = { state: "waived", decidedOn: null, notes: null } as const;

describe("refusedSettling", () => {
  it("says beside the question what to fix; a waiver has a question of its own", () => {
    const fault = { question: "notes", sentence: "Say why it is waived." } as const;

    expect(refusedChecklistDecision({ faults: [fault] }, page, waived)).toMatchObject({
      faults: { whyWaived: ["Say why it is waived."] },
    });
    expect(refusedChecklistDecision("managers_waive", page, waived)).toMatchObject({
      faults: { state: [expect.stringContaining("A manager waives")] },
    });
  });

  it("leads to the handover where the whole is in the way", () => {
    expect(refusedChecklistDecision("not_handing_over", page, done)).toMatchObject({
      fixLink: { href: "/cases/YP-0001#handover-handover" },
    });
    expect(refusedChecklistDecision("frozen", page, done)).not.toHaveProperty("mendAt");
  });

  it("puts how it stands beside what was typed", () => {
    const stands = { ...waived, decidedOn: done.decidedOn, notes: "No plan." };
    const overtaken = { by: "Bea Lindqvist", when: "today", version: 1, stands };

    expect(refusedChecklistDecision({ overtaken }, page, done)).toMatchObject({
      current: {
        facts: [
          {
            label: "How it stands",
            value: "Waived, 9 September 2020, No plan.",
            attempted: "Done, 9 September 2020, Over tea.",
          },
        ],
      },
    });
  });
});

describe("settleEntrySchema", () => {
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
