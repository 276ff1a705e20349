import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";

/** An entry of the directory is stale when no one has checked it for longer than the programme allows. */
export const isStale = (lastCheckedOn: CalendarDate | null, today: CalendarDate, staleDays: number) =>
  lastCheckedOn === null || addDays(lastCheckedOn, staleDays) < today;
