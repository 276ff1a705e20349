import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Standing, StandingSince } from "@/lib/domain/closure/accounted-for";

/** Someone behind a figure of the reckoning, without who they are. */
export type AccountedForRow = {
  id: string;
  reference: string;
  worker: string;
  /** Where they stood at the end of the day, and since when; null when the history does not say. */
  then: StandingSince | null;
  /** Where they stand today. */
  now: Standing | null;
};

/** The days that can be reckoned up. */
export type Span = { first: CalendarDate | null; today: CalendarDate };
