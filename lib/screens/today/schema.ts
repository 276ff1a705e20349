import { z } from "zod";
import { todayViews, type TodayView } from "@/lib/domain/deadlines/whose";
import { pageNumber } from "@/lib/platform/page-number";
import { hrefTo } from "@/lib/routes";
import type { TodayFilter } from "./types";

/** What an address of the day's list asks for; what it does not know it ignores. */
export const todayFilterSchema = z.object({
  show: z.enum(todayViews).catch("manager"),
  page: pageNumber(),
}) satisfies z.ZodType<TodayFilter>;

/** The address of a view of the day; a manager's own comes without a word. */
export function hrefOfToday(show: TodayView, page = 1): string {
  const parts = { ...(show !== "manager" && { show }), ...(page > 1 && { page: String(page) }) };
  return hrefTo("today", { query: parts });
}
