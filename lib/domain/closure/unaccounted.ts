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

/** Why a person is on the list: what is missing until they are held, or their case has ended. */
export const unaccountedGaps = [
  "closure_undecided",
  "hold_undecided",
  "closure_not_asked",
  "hold_returned",
  "no_hold",
] as const;
export type UnaccountedGap = (typeof unaccountedGaps)[number];

export const unaccountedGapLabels: Record<UnaccountedGap, string> = {
  closure_undecided: "A manager must decide the closure request",
  hold_undecided: "The commissioner’s office must answer the proposed hold",
  closure_not_asked: "No one has requested closure",
  hold_returned:
    "The commissioner’s office returned the hold: propose it again, or record how the case ended",
  no_hold: "No one has proposed a hold",
};

/** What is missing first for an outstanding case after the closing date, from its stage and its newest hold. */
export function unaccountedGapOf(stage: CaseStage, hold: HoldState | null): UnaccountedGap {
  if (stage === "closure_requested") return "closure_undecided";
  if (hold === "proposed") return "hold_undecided";
  if (stage === "ready_to_close") return "closure_not_asked";
  return hold === "returned" ? "hold_returned" : "no_hold";
}
