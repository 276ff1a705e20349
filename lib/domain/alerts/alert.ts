import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addYears } from "@/lib/domain/calendar/years";

/** Why an alert is not raised, reviewed or ended, as one sentence. */
export const alertRefusals = {
  case_ended: "This case has ended. Its alerts stay as they are.",
  already_ended: "This alert has ended already.",
  review_in_past: "The day of the next review has passed already. Choose one that is still to come.",
  review_too_late: "An alert is reviewed within a year. Choose an earlier day.",
} as const;

export type AlertRefusal = keyof typeof alertRefusals;

type Standing = { caseEnded: boolean; alertEnded: boolean };

/** Whether anything may still be changed about an alert; null when it may. */
export function refusalToChange({ caseEnded, alertEnded }: Standing): AlertRefusal | null {
  if (caseEnded) return "case_ended";
  return alertEnded ? "already_ended" : null;
}

/** Whether an alert may next be reviewed on a day: one to come, at most a year ahead. */
export function refusalOfReviewDay(reviewOn: CalendarDate, today: CalendarDate): AlertRefusal | null {
  if (reviewOn <= today) return "review_in_past";
  return reviewOn > addYears(today, 1) ? "review_too_late" : null;
}
