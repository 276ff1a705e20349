import { z } from "zod";
import { deadlineKinds, type DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { pageNumber } from "@/lib/platform/page-number";
import { hrefTo } from "@/lib/routes";

/** Which overdue deadlines an address asks for; what it does not know filters nothing. */
export const overdueFilterSchema = z.object({
  kind: z.enum(deadlineKinds).nullable().catch(null),
  page: pageNumber(),
});

/** The address of the people who are held or whose case has ended, with an overdue deadline of a kind, or of any. */
export function hrefOfOverdue(kind: DeadlineKind | null, page = 1): string {
  const parts = { ...(kind && { kind }), ...(page > 1 && { page: String(page) }) };
  return hrefTo("overdue", { query: parts });
}
