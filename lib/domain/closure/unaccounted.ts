import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";

/** The day from which on no one may be outstanding any more: the one after the last day of support. */
export const unaccountedFrom = ({ closesOn }: Pick<ProgrammeDates, "closesOn">): CalendarDate =>
  addDays(closesOn, 1);

/** Whether outstanding cases stand on the list of the unaccounted. Nothing closes by itself. */
export const isUnaccountedTime = (dates: Pick<ProgrammeDates, "closesOn">, today: CalendarDate) =>
  today >= unaccountedFrom(dates);

/** What keeps someone on the list: what is missing until they are held, or their case has ended. */
export const unaccountedGaps = [
  "closure_undecided",
  "hold_undecided",
  "closure_not_asked",
  "hold_returned",
  "no_hold",
] as const;
export type UnaccountedGap = (typeof unaccountedGaps)[number];

export const unaccountedGapLabels: Record<UnaccountedGap, string> = {
  closure_undecided: "A manager has to decide the request to close",
  hold_undecided: "The commissioner’s office has to answer the proposed hold",
  closure_not_asked: "No one has asked to close the case",
  hold_returned: "The office returned the hold: propose it again, or record how the case ended",
  no_hold: "No one has proposed a hold",
};

/** What is missing first for an outstanding case after the closing day, from its stage and its newest hold. */
export function unaccountedGapOf(stage: CaseStage, hold: HoldState | null): UnaccountedGap {
  if (stage === "closure_requested") return "closure_undecided";
  if (hold === "proposed") return "hold_undecided";
  if (stage === "ready_to_close") return "closure_not_asked";
  return hold === "returned" ? "hold_returned" : "no_hold";
}
