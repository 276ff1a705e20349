import { calendarDate, type CalendarDate } from "./calendar-date";

/** The same day some years later, or earlier when `count` is negative; 28 February where there is no 29th. */
export function addYears(day: CalendarDate, count: number): CalendarDate {
  const [year = "", month = "", ofMonth = ""] = day.split("-");
  const there = String(Number(year) + count).padStart(4, "0");
  const isLeap = new Date(Date.UTC(Number(there), 1, 29)).getUTCDate() === 29;
  return calendarDate(`${there}-${month}-${month === "02" && ofMonth === "29" && !isLeap ? "28" : ofMonth}`);
}
