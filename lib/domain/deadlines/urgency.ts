import { addDays, daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow } from "@/lib/domain/calendar/format";
import { days } from "@/lib/domain/text/count";

/** How urgent a date is today, the most urgent first. Only the date is stored. */
export const urgencies = ["overdue", "due_soon", "on_track"] as const;

export type Urgency = (typeof urgencies)[number];

export const urgencyLabels: Record<Urgency, string> = {
  overdue: "Overdue",
  due_soon: "Due soon",
  on_track: "On track",
};

/** Days from `from` on and earlier than `before`; an absent bound is open. `orNone`: or nothing is due. */
export type DueRange = {
  readonly from?: CalendarDate;
  readonly before?: CalendarDate;
  readonly orNone: boolean;
};

/**
 * The range of due dates of each urgency. The database's filter and the screens both read this rule. Due soon is today
 * and the `dueSoonDays` days after it.
 */
export function dueRange(urgency: Urgency, today: CalendarDate, dueSoonDays: number): DueRange {
  const later = dueSoonEnds(today, dueSoonDays);
  const ranges: Record<Urgency, DueRange> = {
    overdue: { before: today, orNone: false },
    due_soon: { from: today, before: later, orNone: false },
    on_track: { from: later, orNone: true },
  };
  return ranges[urgency];
}

/** The first day that is no longer due soon. */
export const dueSoonEnds = (today: CalendarDate, dueSoonDays: number) => addDays(today, dueSoonDays + 1);

/** The urgency of a due date; on track when nothing is due. */
export function urgencyOf(dueOn: CalendarDate | null, today: CalendarDate, dueSoonDays: number): Urgency {
  const holds = (urgency: Urgency) => isWithin(dueRange(urgency, today, dueSoonDays), dueOn);
  // The ranges leave no day out.
  return urgencies.find(holds) as Urgency;
}

/** "3 days overdue", "due today", "due tomorrow", "in 9 days"; "nothing due" without a date. */
export function urgencyWords(dueOn: CalendarDate | null, today: CalendarDate): string {
  if (dueOn === null) return "nothing due";
  if (dueOn < today) return `${days(daysBetween(dueOn, today))} overdue`;
  return daysBetween(today, dueOn) < 2 ? `due ${daysFromNow(dueOn, today)}` : daysFromNow(dueOn, today);
}

function isWithin({ from, before, orNone }: DueRange, dueOn: CalendarDate | null) {
  if (dueOn === null) return orNone;
  return (from === undefined || dueOn >= from) && (before === undefined || dueOn < before);
}
