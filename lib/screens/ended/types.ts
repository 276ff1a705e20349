import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";

/** A case that has ended, without who the person is. */
export type EndedRow = {
  id: string;
  reference: string;
  reason: EndReason;
  endedOn: CalendarDate;
  /** The destination that took over, if one did. */
  destination: string | null;
  worker: string;
};
