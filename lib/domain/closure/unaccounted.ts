import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";

/** The first day on which no one may be outstanding: the day after the closing date. */
export const unaccountedFrom = ({ closesOn }: Pick<ProgrammeDates, "closesOn">): CalendarDate =>
  addDays(closesOn, 1);

/** Whether outstanding cases are listed as unaccounted. Nothing closes by itself. */
export const isUnaccountedTime = (dates: Pick<ProgrammeDates, "closesOn">, today: CalendarDate) =>
  today >= unaccountedFrom(dates);

/** Why a person is on the list: what is missing until they are held or in after-care, or their case has ended. */
export const unaccountedGaps = [
  "closure_undecided",
  "hold_undecided",
  "after_care_undecided",
  "closure_not_asked",
  "hold_returned",
  "no_hold",
] as const;
export type UnaccountedGap = (typeof unaccountedGaps)[number];

export const unaccountedGapLabels: Record<UnaccountedGap, string> = {
  closure_undecided: "The closure request must be decided",
  hold_undecided: "The commissioner’s office must answer the proposed hold",
  after_care_undecided: "The commissioner’s office must answer the proposed after-care",
  closure_not_asked: "No one has requested closure",
  hold_returned:
    "The commissioner’s office returned the hold: propose it again, or record how the case ended",
  no_hold: "No one has proposed a hold",
};

/** A case on the list: its stage, its newest hold, and the after-care of its completed handover. */
type Unaccounted = { stage: CaseStage; hold: HoldState | null; afterCare: HoldState | null };

/** What is missing first for an outstanding case after the closing date that is not in after-care. */
export function unaccountedGapOf({ stage, hold, afterCare }: Unaccounted): UnaccountedGap {
  if (stage === "closure_requested") return "closure_undecided";
  if (hold === "proposed") return "hold_undecided";
  if (afterCare === "proposed") return "after_care_undecided";
  if (stage === "ready_to_close") return "closure_not_asked";
  return hold === "returned" ? "hold_returned" : "no_hold";
}
