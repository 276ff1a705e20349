import { addDays, calendarDate, type CalendarDate } from "./calendar-date";
import { isWeekend, weekdayOf } from "./weekday";

/**
 * The bank holidays of England and Wales in a year, by the standing rules (Banking and Financial Dealings Act
 * 1971, schedule 1, and the yearly proclamations for New Year's Day and early May) and the one-off
 * proclamations below. The tests hold the list that gov.uk/bank-holidays publishes.
 */
export const bankHolidaysOf = (year: number): ReadonlySet<CalendarDate> =>
  new Set([...usual(year).map((day) => moved.get(day) ?? day), ...(added[year] ?? [])]);

/** Moved by proclamation, 2019 to 2030: usual day, day in its place. */
const moved = new Map([
  // Early May, to the 75th anniversary of VE Day.
  [calendarDate("2020-05-04"), calendarDate("2020-05-08")],
  // Spring, to join the Platinum Jubilee.
  [calendarDate("2022-05-30"), calendarDate("2022-06-02")],
]);

/** Added by proclamation, 2019 to 2030. */
const added: Readonly<Record<number, readonly CalendarDate[]>> = {
  // The Platinum Jubilee; the State Funeral of Queen Elizabeth II.
  2022: [calendarDate("2022-06-03"), calendarDate("2022-09-19")],
  // The Coronation of King Charles III.
  2023: [calendarDate("2023-05-08")],
};

function usual(year: number): CalendarDate[] {
  const easter = easterSunday(year);
  return [
    ...weekdaysInPlaceOf([dayIn(year, "01-01")]),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(dayIn(year, "05-01")),
    mondayFrom(dayIn(year, "05-25")),
    mondayFrom(dayIn(year, "08-25")),
    ...weekdaysInPlaceOf([dayIn(year, "12-25"), dayIn(year, "12-26")]),
  ];
}

const dayIn = (year: number, monthAndDay: string) => calendarDate(`${year}-${monthAndDay}`);

/** The first Monday on or after a day: from the 25th it is the last Monday of May or August. */
const mondayFrom = (day: CalendarDate): CalendarDate =>
  weekdayOf(day) === 1 ? day : mondayFrom(addDays(day, 1));

/** A holiday on a weekend is taken on the next weekday that is not itself one of the holidays. */
function weekdaysInPlaceOf(holidays: readonly CalendarDate[]): CalendarDate[] {
  const taken = holidays.filter((day) => !isWeekend(day));
  for (const holiday of holidays.filter(isWeekend)) {
    let substitute = holiday;
    while (isWeekend(substitute) || taken.includes(substitute)) substitute = addDays(substitute, 1);
    taken.push(substitute);
  }
  return taken;
}

/** Gregorian Easter by J.-M. Oudin's method of 1940 (Explanatory Supplement to the Astronomical Almanac). */
function easterSunday(year: number): CalendarDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const fullMoon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(dayIn(year, "03-28"), fullMoon - weekday);
}
