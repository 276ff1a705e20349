import { z } from "zod";
import { todayViews, type TodayView } from "@/lib/domain/deadlines/whose";
import { pageNumber } from "@/lib/platform/page-number";
import { hrefTo } from "@/lib/routes";
import type { TodayFilter } from "./types";

/** The query of the day's list. Unknown values are ignored. */
export const todayFilterSchema = z.object({
  show: z.enum(todayViews).catch("manager"),
  page: pageNumber(),
}) satisfies z.ZodType<TodayFilter>;

/** The address of a view of the day. The manager's view is the default and left out. */
export function hrefOfToday(show: TodayView, page = 1): string {
  const parts = { ...(show !== "manager" && { show }), ...(page > 1 && { page: String(page) }) };
  return hrefTo("today", { query: parts });
}
