import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { orOffice } from "./second-person";
import type { ChecklistState } from "@/lib/domain/vocabulary/checklist";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** An entry of a checklist when it is completed, waived or reopened. */
export type ChecklistDecision = {
  state: ChecklistState;
  /** The day on which it was done. */
  decidedOn: CalendarDate | null;
  /** What was done, or why it is waived. */
  notes: string | null;
};

export type ChecklistFault = { question: "decidedOn" | "notes"; sentence: string };

/**
 * The faults of what was typed: what is done has its day, between the beginning of the handing over and today; what is
 * waived says why.
 */
export function faultsOfChecklistDecision(
  { state, decidedOn, notes }: ChecklistDecision,
  { startedOn, today }: { startedOn: CalendarDate | null; today: CalendarDate },
): ChecklistFault[] {
  if (state === "open") return [];
  if (state === "waived") {
    return notes === null ? [{ question: "notes", sentence: "Enter why it is waived." }] : [];
  }
  const sentence = faultOfDay(decidedOn, startedOn, today);
  return sentence === null ? [] : [{ question: "decidedOn", sentence }];
}

function faultOfDay(decidedOn: CalendarDate | null, startedOn: CalendarDate | null, today: CalendarDate) {
  if (decidedOn === null) return "Enter the date it was done.";
  if (decidedOn > today) return "The date must be today or in the past.";
  if (startedOn !== null && decidedOn < startedOn) {
    return "The date must be on or after the day the handing over started.";
  }
  return null;
}

export type ChecklistRefusal = "not_handing_over" | "managers_waive";

export const checklistRefusals: Record<ChecklistRefusal, string> = {
  not_handing_over: "You can change the checklist only while the person is being handed over.",
  managers_waive: `Only a manager can waive an item. ${orOffice} Ask them, or keep the item open.`,
};

/** Why someone cannot complete or waive an entry, or null when they can. Only a second person waives (`decidesOnCase`). */
export function refusalToDecideEntry(
  { state, status }: { state: ChecklistState; status: HandoverStatus },
  mayWaive: boolean,
): ChecklistRefusal | null {
  if (status !== "handing_over") return "not_handing_over";
  return state === "waived" && !mayWaive ? "managers_waive" : null;
}
