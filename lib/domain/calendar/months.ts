import type { CalendarDate } from "./calendar-date";

/** By the two digits that stand for the month in a `CalendarDate`. */
const monthNames = {
  "01": "January",
  "02": "February",
  "03": "March",
  "04": "April",
  "05": "May",
  "06": "June",
  "07": "July",
  "08": "August",
  "09": "September",
  "10": "October",
  "11": "November",
  "12": "December",
} as const;

/** The month of a day: "September". */
export const monthOf = (day: CalendarDate) => monthNames[day.slice(5, 7) as keyof typeof monthNames];

/** The month of a day as lists show it: "Sep". Not from `Intl`, which writes "Sept" on some Nodes. */
export const shortMonthOf = (day: CalendarDate) => monthOf(day).slice(0, 3);

/** The two digits of a month named by three letters or more ("Sep", "sept", "September"), or null. */
export function monthNamed(name: string): string | null {
  const start = name.toLowerCase();
  if (start.length < 3) return null;

  const found = Object.entries(monthNames).find(([, month]) => month.toLowerCase().startsWith(start));
  return found?.[0] ?? null;
}
