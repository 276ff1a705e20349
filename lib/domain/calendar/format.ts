import { dayOf, daysBetween, type CalendarDate } from "./calendar-date";
import { monthOf, shortMonthOf } from "./months";
import { weekdayNames, weekdayOf } from "./weekday";

/** A day in a list: "25 Nov", and "25 Nov 2019" when the year is not this one. */
export const plainDay = (day: CalendarDate, today: CalendarDate) =>
  `${dayNumber(day)} ${shortMonthOf(day)}${yearUnlessThis(day, today)}`;

/** A day in a sentence: "30 September", and "30 September 2019" when the year is not this one. */
export const sentenceDay = (day: CalendarDate, today: CalendarDate) =>
  `${dayNumber(day)} ${monthOf(day)}${yearUnlessThis(day, today)}`;

/** A day whose year matters: "30 September 2020". */
export const fullDay = (day: CalendarDate) => `${dayNumber(day)} ${monthOf(day)} ${yearNumber(day)}`;

/** A day with nothing around it to date it, also in print: "Wednesday 9 September 2020". */
export const longDay = (day: CalendarDate) => `${weekdayNames[weekdayOf(day)]} ${fullDay(day)}`;

/** A day as it is typed into three boxes, for an example beside them: "9 9 2020". */
export const typedDay = (day: CalendarDate) => day.split("-").reverse().map(Number).join(" ");

/** A day as seen from today: "in 15 days", "tomorrow", "today", "yesterday", "24 days ago". */
export function daysFromNow(day: CalendarDate, today: CalendarDate): string {
  const count = daysBetween(today, day);
  if (count === 0) return "today";
  if (count === 1) return "tomorrow";
  if (count === -1) return "yesterday";
  return count > 0 ? `in ${count} days` : `${-count} days ago`;
}

const londonTime = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** An instant on the London clock: "9 Sep, 14:05", with the year when it is not this one. */
export const plainInstant = (at: Date, today: CalendarDate) =>
  `${plainDay(dayOf(at), today)}, ${londonTime.format(at)}`;

/**
 * Whole years of age on a day. Someone born on 29 February turns a year older on 1 March of a common year,
 * as the law of England reads it.
 */
export function ageOn(birth: CalendarDate, day: CalendarDate): number {
  const years = yearNumber(day) - yearNumber(birth);
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

const yearNumber = (day: CalendarDate) => Number(day.slice(0, 4));
const dayNumber = (day: CalendarDate) => Number(day.slice(8));

const yearUnlessThis = (day: CalendarDate, today: CalendarDate) =>
  yearNumber(day) === yearNumber(today) ? "" : ` ${yearNumber(day)}`;
