import { earliest, latest, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";

/** Since when a member of staff has their status. */
export type Standing = { readonly status: StaffStatus; readonly statusSince: CalendarDate };

/** The first and the last day of something, both included. */
export type Days = { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate };

/** Who covers for someone. Their own absences count here even if they are covered too: cover is not passed on. */
export type Coverer = Standing & { readonly absences: readonly Days[] };

/** An absence from which the person has not been recorded as back. */
export type Absence = Days & { readonly coverer: Coverer | null };

/** Everything that decides from when a member of staff cannot act. */
export type Availability = Standing & { readonly absences: readonly Absence[] };

export const overlap = (one: Days, other: Days) =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn;

/**
 * The first day on which neither a member of staff nor anyone who covers for them can act; null while nothing keeps
 * them from it. It is known beforehand for an absence. One without cover lasts until the person is recorded as back,
 * because no one has seen them; one with cover ends by itself.
 */
export const cannotActFrom = ({ absences, ...standing }: Availability): CalendarDate | null =>
  earliest([...notActiveFrom(standing), ...absences.flatMap(gapOf)]);

const notActiveFrom = ({ status, statusSince }: Standing) => (status === "active" ? [] : [statusSince]);

function gapOf({ coverer, ...absence }: Absence): CalendarDate[] {
  if (coverer === null) return [absence.startsOn];
  const since = [
    ...notActiveFrom(coverer).filter((day) => day <= absence.endsOn),
    ...coverer.absences.filter((away) => overlap(away, absence)).map(({ startsOn }) => startsOn),
  ];
  return since.map((day) => latest([absence.startsOn, day]));
}

/** Someone covers on this day for the people of this worker. */
export type Cover = Days & { readonly workerId: string };

/** Whose people someone covers for on a day. */
export const coveredOn = (covers: readonly Cover[], day: CalendarDate): string[] =>
  covers.filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn).map(({ workerId }) => workerId);
