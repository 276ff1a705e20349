import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DestinationStatus } from "@/lib/domain/vocabulary/destinations";

/** A destination no longer takes people over as it did: since when that is recorded, and from which day it is so. */
export type DestinationChange = { since: CalendarDate; from: CalendarDate };

type Standing = {
  status: DestinationStatus;
  /** When its status was last changed; null if it never was. */
  statusSince: CalendarDate | null;
  /** The last day of a destination that is closing. */
  closesOn: CalendarDate | null;
};

/** What has changed about a destination for the people on the way there; null when it is active. */
export function changeOf({ status, statusSince, closesOn }: Standing): DestinationChange | null {
  if (status === "active" || statusSince === null) return null;
  return { since: statusSince, from: status === "closing" ? (closesOn ?? statusSince) : statusSince };
}
