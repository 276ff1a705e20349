import { calendarDate, daysBetween, type CalendarDate } from "./calendar-date";

/** From Sunday: `weekdayNames[weekdayOf(day)]`. */
export const weekdayNames = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const aSunday = calendarDate("2020-01-05");

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: CalendarDate) => (((daysBetween(aSunday, day) % 7) + 7) % 7) as Weekday;

/** Saturday or Sunday. */
export const isWeekend = (day: CalendarDate) => weekdayOf(day) === 0 || weekdayOf(day) === 6;
