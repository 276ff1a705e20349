import { z } from "zod";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { accountPositions } from "@/lib/domain/closure/accounted-for";
import { pageNumber } from "@/lib/platform/page-number";
import { hrefTo } from "@/lib/routes";

/** A figure whose people can be listed: everyone, one position, or those missing from the history. */
const accountedForGroups = ["opened", ...accountPositions, "missing"] as const;
export type AccountedForGroup = (typeof accountedForGroups)[number];

/** The day in an address, as it was entered, and the figure whose people to list. */
export const accountedForSearchSchema = z.object({
  on: z.string().trim().max(40).catch(""),
  group: z.enum(accountedForGroups).nullable().catch(null),
  page: pageNumber(),
});

/** The address of a day, or of the people of one of its figures. */
export function hrefOfAccountedFor(on: CalendarDate, group: AccountedForGroup | null = null, page = 1) {
  const parts = { on, ...(group && { group }), ...(page > 1 && { page: String(page) }) };
  return hrefTo("accountedFor", { query: parts, ...(group && { hash: "people" }) });
}
