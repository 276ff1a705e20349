import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/case/stages";
import type { HoldState } from "@/lib/domain/hold/vocabulary";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";

/** The day from which on nobody may be outstanding any more: the one after the last day of support. */
export const unaccountedFrom = ({ closesOn }: Pick<ProgrammeDates, "closesOn">): CalendarDate =>
  addDays(closesOn, 1);

/** Whether outstanding cases stand on the list of the unaccounted. Nothing closes by itself. */
export const isUnaccountedTime = (dates: Pick<ProgrammeDates, "closesOn">, today: CalendarDate) =>
  today >= unaccountedFrom(dates);

/** What keeps somebody on the list: what is missing until they are held, or their case has ended. */
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
  closure_not_asked: "Nobody has asked to close the case",
  hold_returned: "The office returned the hold: propose it again, or record how the case ended",
  no_hold: "Nobody has proposed a hold",
};

/** What is missing first for an outstanding case after the closing day, from its stage and its newest hold. */
export function unaccountedGapOf(stage: CaseStage, hold: HoldState | null): UnaccountedGap {
  if (stage === "closure_requested") return "closure_undecided";
  if (hold === "proposed") return "hold_undecided";
  if (stage === "ready_to_close") return "closure_not_asked";
  return hold === "returned" ? "hold_returned" : "no_hold";
}
