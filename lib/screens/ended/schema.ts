import { z } from "zod";
import { endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { pageNumber } from "@/lib/platform/page-number";
import { hrefTo } from "@/lib/routes";

/** Which ended cases an address asks for; what it does not know filters nothing. */
export const endedFilterSchema = z.object({
  reason: z.enum(endReasons).nullable().catch(null),
  page: pageNumber(),
});

/** The address of the cases that ended for a reason, or for any. */
export function hrefOfEnded(reason: EndReason | null, page = 1): string {
  const parts = { ...(reason && { reason }), ...(page > 1 && { page: String(page) }) };
  return hrefTo("ended", { query: parts });
}
