import { ok, refuse, type Result } from "@/lib/domain/result";
import { isCalendarDate, type CalendarDate } from "./calendar-date";
import { monthNamed } from "./months";

/** Why a text is not read as a day. `ambiguous`: its year has two digits, and 40 may be 1940 or 2040. */
export type UnreadDay = "not_a_day" | "ambiguous";

const isoDay = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/;
const dayFirst =
  /^(?<day>\d{1,2})(?<between>[/. -])(?<month>\d{1,2}|[a-z]+)\k<between>(?<year>\d{4}|\d{2})$/i;

/**
 * The day that a text in a file or a box names: 2020-11-25, 25/11/2020, 25.11.2020, 25-11-2020, 5 Nov 2020.
 * The day comes before the month: 11/25/2020 is refused, never swapped. A two-digit year is refused as
 * ambiguous.
 */
export function readDay(text: string): Result<CalendarDate, UnreadDay> {
  const written = text.trim().replace(/\s+/g, " ");
  // Both of them name all three parts.
  const parts = (isoDay.exec(written) ?? dayFirst.exec(written))?.groups as DayParts | undefined;
  if (!parts) return refuse("not_a_day");

  const read = dayFromParts(parts);
  if (read.ok) return read;
  return refuse(read.refusal === "year_short" ? "ambiguous" : "not_a_day");
}

type DayParts = { day: string; month: string; year: string };

/** What is wrong with the three boxes of a date, the first fault in reading order. */
export type DayFault =
  | "missing"
  | "day_missing"
  | "month_missing"
  | "year_missing"
  | "day_wrong"
  | "month_wrong"
  | "year_short"
  | "year_wrong"
  | "no_such_day";

/** One sentence for each fault, to stand beside the boxes. */
export const dayFaultWords: Record<DayFault, string> = {
  missing: "Enter a date.",
  day_missing: "Enter the day as well.",
  month_missing: "Enter the month as well.",
  year_missing: "Enter the year as well.",
  day_wrong: "The day must be a number from 1 to 31.",
  month_wrong: "The month must be a number from 1 to 12, or its name.",
  year_short: "Enter the whole year, for example 1984 and not 84.",
  year_wrong: "The year must be a number with four figures.",
  no_such_day: "That month does not have so many days.",
};

/** The day of three boxes as typed; the month may be a name. The refusal names the part that is wrong. */
export function dayFromParts(typed: DayParts): Result<CalendarDate, DayFault> {
  const [day, month, year] = [typed.day.trim(), typed.month.trim(), typed.year.trim()];

  if (day + month + year === "") return refuse("missing");
  if (day === "") return refuse("day_missing");
  if (month === "") return refuse("month_missing");
  if (year === "") return refuse("year_missing");

  const monthDigits = /^\d{1,2}$/.test(month) ? month.padStart(2, "0") : monthNamed(month);
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) return refuse("day_wrong");
  if (monthDigits === null || Number(monthDigits) < 1 || Number(monthDigits) > 12)
    return refuse("month_wrong");
  if (/^\d{2}$/.test(year)) return refuse("year_short");
  if (!/^[1-9]\d{3}$/.test(year)) return refuse("year_wrong");

  const text = `${year}-${monthDigits}-${day.padStart(2, "0")}`;
  return isCalendarDate(text) ? ok(text) : refuse("no_such_day");
}
