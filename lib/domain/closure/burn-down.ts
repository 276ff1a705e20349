import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** How many cases were opened, or ended, on a day. */
export type OnDay = { day: CalendarDate; count: number };

/** How many were outstanding at the end of a day. */
export type BurnPoint = { day: CalendarDate; outstanding: number };

export type BurnDown = {
  /** One point a week, oldest first; the last is today. */
  points: BurnPoint[];
  /** Cases that ended in each whole week up to today, oldest first. */
  endedByWeek: number[];
};

/** How many cases were opened, ended, held and returned, each by day. */
export type Flow = {
  opened: readonly OnDay[];
  ended: readonly OnDay[];
  heldFrom: readonly OnDay[];
  heldUntil: readonly OnDay[];
};

/**
 * The caseload week by week, without held cases. The weeks are counted back from today, so that the last one is always
 * whole. The first point is the first of them on or after the day when the first case was opened.
 */
export function burnDown(today: CalendarDate, { opened, ended, heldFrom, heldUntil }: Flow): BurnDown {
  const first = opened.map(({ day }) => day).sort()[0];
  if (first === undefined) return { points: [], endedByWeek: [] };

  const days: CalendarDate[] = [];
  for (let day = today; day >= first; day = addDays(day, -7)) days.unshift(day);

  const until = (counts: readonly OnDay[], last: CalendarDate) =>
    counts.reduce((sum, { day, count }) => (day <= last ? sum + count : sum), 0);

  return {
    points: days.map((day) => ({
      day,
      outstanding: until(opened, day) - until(ended, day) - (until(heldFrom, day) - until(heldUntil, day)),
    })),
    endedByWeek: days.slice(1).map((day) => until(ended, day) - until(ended, addDays(day, -7))),
  };
}
