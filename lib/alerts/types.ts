import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** An alert, whether it stands or has ended. */
export type AlertView = {
  id: string;
  kind: AlertKind;
  details: string | null;
  raisedOn: CalendarDate;
  raisedBy: string;
  reviewOn: CalendarDate;
  /** Set when it does not stand any more. */
  ended: { on: CalendarDate; why: string } | null;
  version: number;
};
