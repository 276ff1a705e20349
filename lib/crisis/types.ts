import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CrisisKind } from "@/lib/domain/vocabulary/crisis-contacts";

/** A crisis contact; one that was entered in error stays readable and no longer counts. */
export type CrisisView = {
  id: string;
  kind: CrisisKind;
  happenedOn: CalendarDate;
  details: string | null;
  recordedAt: Date;
  by: string;
  voided: { why: string; at: Date; by: string } | null;
};
