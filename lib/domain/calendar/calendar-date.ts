/**
 * A day in Europe/London, `YYYY-MM-DD`. Sorts and compares as text: `a < b` says that a is the earlier day.
 * A day is not an instant: 23:30 UTC on 1 July is 2 July in London.
 */
export type CalendarDate = string & { readonly __brand: "CalendarDate" };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const dayLength = 24 * 60 * 60 * 1000;

/** True for a day that exists, written `YYYY-MM-DD`. 2021-02-29 does not. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!shape.test(text)) return false;
  const midnight = midnightUtc(text);
  return !Number.isNaN(midnight) && isoDay(midnight) === text;
}

/** The day that a text names. Throws for anything else, without quoting it: it may be a date of birth. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new RangeError("Not a calendar day in the form YYYY-MM-DD");
  return text;
}

const london = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

const londonClock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The London day and minute of an instant, "2020-09-09 14:05". It sorts and compares as text. */
export const londonMinute = (instant: Date) => `${dayOf(instant)} ${londonClock.format(instant)}`;

/** The London day on which an instant falls. Built from parts: no locale writes ISO order on every Node. */
export function dayOf(instant: Date): CalendarDate {
  const part = Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value]));
  return calendarDate(`${part["year"]}-${part["month"]}-${part["day"]}`);
}

/** A `date` column, which the database driver hands over as midnight UTC. */
export const storedDay = (column: Date) => calendarDate(column.toISOString().slice(0, 10));

/** What the database driver wants for a `date` column: midnight UTC. The inverse of `storedDay`. */
export const columnOf = (day: CalendarDate) => new Date(midnightUtc(day));

/** The day `count` days after a day; before it when `count` is negative. No clock change can shift it. */
export const addDays = (day: CalendarDate, count: number) =>
  calendarDate(isoDay(midnightUtc(day) + count * dayLength));

/** How many days `to` lies after `from`; negative when it lies before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate) =>
  (midnightUtc(to) - midnightUtc(from)) / dayLength;

/** The earliest of some days; null when there are none. */
export function earliest(days: readonly [CalendarDate, ...CalendarDate[]]): CalendarDate;
export function earliest(days: readonly CalendarDate[]): CalendarDate | null;
export function earliest(days: readonly CalendarDate[]) {
  return days.reduce<CalendarDate | null>(
    (first, day) => (first === null || day < first ? day : first),
    null,
  );
}

/** The latest of some days; null when there are none. */
export function latest(days: readonly [CalendarDate, ...CalendarDate[]]): CalendarDate;
export function latest(days: readonly CalendarDate[]): CalendarDate | null;
export function latest(days: readonly CalendarDate[]) {
  return days.reduce<CalendarDate | null>((last, day) => (last === null || day > last ? day : last), null);
}

/** UTC has no clock changes, so that a day is always 24 hours here. */
function midnightUtc(day: string) {
  return Date.parse(`${day}T00:00:00Z`);
}

function isoDay(midnight: number) {
  return new Date(midnight).toISOString().slice(0, 10);
}
