import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addYears } from "@/lib/domain/calendar/years";

/** Why a crisis contact is not recorded or marked, as one sentence. */
export const crisisRefusals = {
  case_ended: "This case has ended. You cannot record a crisis contact.",
  in_future: "This date is in the future. Check the date.",
  already_in_error: "This crisis contact is already marked as entered in error.",
} as const;

export type CrisisRefusal = keyof typeof crisisRefusals;

/** Whether a crisis contact of a day may be recorded; null when it may. */
export function refusalToRecord(
  happenedOn: CalendarDate,
  { caseEnded, today }: { caseEnded: boolean; today: CalendarDate },
): CrisisRefusal | null {
  if (caseEnded) return "case_ended";
  return happenedOn > today ? "in_future" : null;
}

/** The first day of the last 12 months: the day after the one a year ago. */
export const twelveMonthsBefore = (today: CalendarDate) => addDays(addYears(today, -1), 1);
