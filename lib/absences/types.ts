import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** An absence from which someone has not been recorded as back. */
export type OpenAbsence = {
  id: string;
  startsOn: CalendarDate;
  endsOn: CalendarDate;
  /** Null while no one covers. */
  coveredBy: { id: string; name: string } | null;
  version: number;
};

/** What the page of a member of staff shows of their absences. */
export type StaffAbsences = {
  absences: readonly OpenAbsence[];
  /** Who can cover: other active workers and managers. */
  coverers: readonly { id: string; name: string }[];
  today: CalendarDate;
};
