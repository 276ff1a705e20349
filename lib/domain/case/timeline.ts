import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** An entry of a timeline: the day it happened, and the instant it was recorded. */
export type Dated = { on: CalendarDate; at: Date };

/**
 * Merges several lists, each newest first, into one. An entry recorded late is placed on the day it happened. Give each
 * list one more entry than the limit, so that the result can say whether there are older ones.
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
