import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { Deadline } from "./deadline";

/** A deadline that a change of dates or thresholds moves, makes or ends; null on the side on which there is none. */
export type MovedDeadline = {
  readonly kind: DeadlineKind;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};

/** What differs between the deadlines of one case before and after a change, in the order of the deadlines before. */
export function movedDeadlines(before: readonly Deadline[], after: readonly Deadline[]): MovedDeadline[] {
  const keyOf = ({ kind, subject }: Deadline) => `${kind} ${subject}`;
  const later = new Map(after.map((deadline) => [keyOf(deadline), deadline]));
  const known = new Set(before.map(keyOf));
  return [
    ...before.map((deadline) => ({
      kind: deadline.kind,
      from: deadline.dueOn,
      to: later.get(keyOf(deadline))?.dueOn ?? null,
    })),
    ...after
      .filter((deadline) => !known.has(keyOf(deadline)))
      .map(({ kind, dueOn }) => ({ kind, from: null, to: dueOn })),
  ].filter(({ from, to }) => from !== to);
}
