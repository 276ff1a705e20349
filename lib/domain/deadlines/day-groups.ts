import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dueSoonEnds } from "./urgency";

/** The parts of a day’s list, the most urgent first. */
export const dayGroups = ["overdue", "today", "soon"] as const;
export type DayGroup = (typeof dayGroups)[number];

export const dayGroupLabels: Record<DayGroup, string> = { overdue: "Overdue", today: "Today", soon: "Soon" };

/** The part of the list to which a due date belongs. */
export const dayGroupOf = (dueOn: CalendarDate, today: CalendarDate): DayGroup =>
  dueOn < today ? "overdue" : dueOn === today ? "today" : "soon";

/** The first day that is too far ahead for the list, which includes what is due soon. */
export const dayListEnds = dueSoonEnds;
