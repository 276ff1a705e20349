import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addYears } from "@/lib/domain/calendar/years";
import type { AlertKind } from "@/lib/domain/vocabulary/alerts";

/** Why an alert is not raised, reviewed or ended, as one sentence. */
export const alertRefusals = {
  case_ended: "This case has ended. You cannot change its alerts.",
  already_raised: "This alert is already on the case. Review it instead.",
  already_ended: "This alert has already ended.",
  review_in_past: "The date of the next review must be in the future.",
  review_too_late: "The next review must be within a year. Enter an earlier date.",
} as const;

export type AlertRefusal = keyof typeof alertRefusals;

/**
 * Whether an alert may be raised; null when it may. Only one of a kind is active at a time, so it has one review date.
 */
export function refusalToRaise(
  kind: AlertKind,
  { caseEnded, active }: { caseEnded: boolean; active: readonly AlertKind[] },
): AlertRefusal | null {
  if (caseEnded) return "case_ended";
  return active.includes(kind) ? "already_raised" : null;
}

/** Whether anything may still be changed about an alert; null when it may. */
export function refusalToChange({
  caseEnded,
  alertEnded,
}: {
  caseEnded: boolean;
  alertEnded: boolean;
}): AlertRefusal | null {
  if (caseEnded) return "case_ended";
  return alertEnded ? "already_ended" : null;
}

/** Whether an alert may next be reviewed on a day: one to come, at most a year ahead; null when it may. */
export function refusalOfReviewDay(reviewOn: CalendarDate, today: CalendarDate): AlertRefusal | null {
  if (reviewOn <= today) return "review_in_past";
  return reviewOn > addYears(today, 1) ? "review_too_late" : null;
}
