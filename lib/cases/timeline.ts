import type { ContactView } from "@/lib/contacts/types";
import { dayOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { PastEvent } from "./types";

export type TimelineItem = { kind: "contact"; contact: ContactView } | { kind: "event"; event: PastEvent };

/**
 * The newest contacts and events of a case in one row. Both come newest first, and one more of each than is shown,
 * so that it is known whether older ones are left. A contact stands on the day on which it happened.
 */
export function mergeTimeline(
  contacts: readonly ContactView[],
  events: readonly PastEvent[],
  limit: number,
): { items: TimelineItem[]; hasOlder: boolean } {
  const items = [
    ...contacts.map((contact) => ({
      item: { kind: "contact" as const, contact },
      place: placeOf(contact.happenedOn, contact.recordedAt),
    })),
    ...events.map((event) => ({
      item: { kind: "event" as const, event },
      place: placeOf(dayOf(event.at), event.at),
    })),
  ].sort((one, other) => (one.place < other.place ? 1 : one.place > other.place ? -1 : 0));

  return { items: items.slice(0, limit).map(({ item }) => item), hasOlder: items.length > limit };
}

/** The day first, then the instant of writing it down; compares as text. */
const placeOf = (day: CalendarDate, at: Date) => `${day} ${at.toISOString()}`;
