import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { standings } from "@/lib/domain/closure/reckoning";
import { pageNumber } from "@/lib/platform/page-number";

/** Whose people can be looked at: everybody's, those of one standing, those of whom the history knows nothing. */
const reckoningGroups = ["opened", ...standings, "missing"] as const;
export type ReckoningGroup = (typeof reckoningGroups)[number];

/** The day that an address asks for, as it was typed, and the figure whose people it opens. */
export const reckoningSearchSchema = z.object({
  on: z.string().trim().max(40).catch(""),
  group: z.enum(reckoningGroups).nullable().catch(null),
  page: pageNumber(),
});

/** The address of a day reckoned up, or of the people behind one of its figures. */
export function hrefOfReckoning(on: CalendarDate, group: ReckoningGroup | null = null, page = 1) {
  const parts = { on, ...(group && { group }), ...(page > 1 && { page: String(page) }) };
  return `/reckoning?${new URLSearchParams(parts).toString()}${group ? "#people" : ""}`;
}
