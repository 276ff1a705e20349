import { longDay } from "@/lib/domain/calendar/format";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayGroups, type DayGroup } from "@/lib/domain/deadlines/day-groups";

const words: Record<DayGroup, string> = { overdue: "overdue", today: "due today", soon: "due soon" };

/** "Wednesday 9 September 2020: 2 overdue, 1 due today, 3 due soon." */
export function todaySentence(today: CalendarDate, counts: Readonly<Record<DayGroup, number>>): string {
  const parts = dayGroups
    .filter((group) => counts[group] > 0)
    .map((group) => `${counts[group].toLocaleString("en-GB")} ${words[group]}`);
  return `${longDay(today)}: ${parts.length > 0 ? parts.join(", ") : "nothing is due"}.`;
}
