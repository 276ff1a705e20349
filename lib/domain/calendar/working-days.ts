import { bankHolidaysOf } from "./bank-holidays";
import { addDays, latest, type CalendarDate } from "./calendar-date";
import { isWeekend } from "./weekday";

/** Monday to Friday, without the bank holidays of England and Wales. */
export const isWorkingDay = (day: CalendarDate) => !isWeekend(day) && !holidaysAround(day).has(day);

/** The bank holidays of the year of a day, worked out once for each year. */
function holidaysAround(day: CalendarDate): ReadonlySet<CalendarDate> {
  const year = Number(day.slice(0, 4));
  const holidays = caseload.get(year) ?? bankHolidaysOf(year);
  caseload.set(year, holidays);
  return holidays;
}

const caseload = new Map<number, ReadonlySet<CalendarDate>>();

/**
 * The `count`th working day after a day, or before it when `count` is negative. The day itself is not
 * counted, whether it is a working day or not, and is the answer to a count of 0. A count that is not whole
 * is refused by a throw.
 */
export function addWorkingDays(from: CalendarDate, count: number): CalendarDate {
  if (!Number.isInteger(count)) throw new RangeError("Working days are counted whole");

  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The day itself if it is a working day, otherwise the last working day before it. */
export const workingDayBy = (day: CalendarDate): CalendarDate => addWorkingDays(addDays(day, 1), -1);

/**
 * The working day by which something is due within a number of calendar days of an event: never after them, except
 * that it is always on a later working day than the event.
 */
export const workingDayWithin = (since: CalendarDate, days: number): CalendarDate =>
  latest([workingDayBy(addDays(since, days)), addWorkingDays(since, 1)]);
