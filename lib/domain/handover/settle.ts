import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { StaffRole } from "@/lib/domain/permissions/roles";
import type { ChecklistState } from "./checklist";
import type { HandoverStatus } from "./statuses";

/** An entry of a checklist as somebody settles it, or opens it again. */
export type Settling = {
  state: ChecklistState;
  /** The day on which it was done. */
  settledOn: CalendarDate | null;
  /** What was done, or why it is waived. */
  words: string | null;
};

export type SettleFault = { question: "settledOn" | "words"; sentence: string };

/**
 * The faults of what was typed: what is done has its day, between the beginning of the handing over and today; what is
 * waived says why.
 */
export function faultsOfSettling(
  { state, settledOn, words }: Settling,
  { startedOn, today }: { startedOn: CalendarDate | null; today: CalendarDate },
): SettleFault[] {
  if (state === "open") return [];
  if (state === "waived") {
    return words === null ? [{ question: "words", sentence: "Say why it is waived." }] : [];
  }
  const sentence = faultOfDay(settledOn, startedOn, today);
  return sentence === null ? [] : [{ question: "settledOn", sentence }];
}

function faultOfDay(settledOn: CalendarDate | null, startedOn: CalendarDate | null, today: CalendarDate) {
  if (settledOn === null) return "Enter the day on which it was done.";
  if (settledOn > today) return "It cannot have been done in the future. Check the date.";
  if (startedOn !== null && settledOn < startedOn) {
    return "This date is before the handing over began. Check the date.";
  }
  return null;
}

export type SettleRefusal = "not_handing_over" | "managers_waive";

export const settleRefusals: Record<SettleRefusal, string> = {
  not_handing_over: "The checklist can be changed only while the person is handed over.",
  managers_waive: "A manager waives what cannot be done. Ask one, or leave it to do.",
};

/** Why an entry cannot be settled so by this role, or null when it can. A waiver is a manager's. */
export function refusalToSettle(
  { state, status }: { state: ChecklistState; status: HandoverStatus },
  role: StaffRole,
): SettleRefusal | null {
  if (status !== "handing_over") return "not_handing_over";
  return state === "waived" && role !== "manager" ? "managers_waive" : null;
}
