import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { AccountPosition, AccountPositionSince } from "@/lib/domain/closure/accounted-for";

/** A person in a figure, without their identity. */
export type AccountedForRow = {
  id: string;
  reference: string;
  worker: string;
  /** Their position at the end of the day, and since when; null when the history does not say. */
  then: AccountPositionSince | null;
  /** Their position today. */
  now: AccountPosition | null;
};

/** The days for which there are figures. */
export type Span = { first: CalendarDate | null; today: CalendarDate };
