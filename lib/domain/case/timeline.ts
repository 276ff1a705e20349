import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** Something with a place in the past of a case: the day on which it happened, and when it was written down. */
export type Dated = { on: CalendarDate; at: Date };

/**
 * The newest of several lists in one, each of which comes newest first. What was written down late stands on its own
 * day. Give each list one more than the limit, so that it is known whether older ones are left.
 */
export function newestOf<Item extends Dated>(
  lists: readonly (readonly Item[])[],
  limit: number,
): { items: Item[]; hasOlder: boolean } {
  const all = lists.flat().sort(newestFirst);
  return { items: all.slice(0, limit), hasOlder: all.length > limit };
}

const newestFirst = (one: Dated, other: Dated) =>
  other.on.localeCompare(one.on) || other.at.getTime() - one.at.getTime();
