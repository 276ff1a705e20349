import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** An alert, active or ended. */
export type AlertView = {
  id: string;
  kind: AlertKind;
  details: string | null;
  raisedOn: CalendarDate;
  raisedBy: string;
  reviewOn: CalendarDate;
  /** Set once it has ended. */
  ended: { on: CalendarDate; why: string } | null;
  version: number;
};
