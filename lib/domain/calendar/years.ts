import { calendarDate, isCalendarDate, type CalendarDate } from "./calendar-date";

/** The same day some years later, or earlier when `count` is negative; 28 February where there is no 29th. */
export function addYears(day: CalendarDate, count: number): CalendarDate {
  const there = String(Number(day.slice(0, 4)) + count).padStart(4, "0");
  const sameDay = `${there}${day.slice(4)}`;
  return isCalendarDate(sameDay) ? sameDay : calendarDate(`${there}-02-28`);
}
