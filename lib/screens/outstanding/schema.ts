import { z } from "zod";
import { outstandingStages } from "@/lib/domain/vocabulary/case-stages";
import { outstandingReasons } from "@/lib/domain/closure/outstanding";
import { deadlineKinds, deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import { pageNumber } from "@/lib/platform/page-number";
import { hrefTo } from "@/lib/routes";

const id = z.uuid().nullable().catch(null);

/**
 * Which outstanding cases a list, a count or a download is about, as an address says it. Unknown parts filter nothing.
 */
export const outstandingFilterSchema = z.object({
  reason: z.enum(outstandingReasons).nullable().catch(null),
  stage: z.enum(outstandingStages).nullable().catch(null),
  /** The destination of the lead handover that counts today. */
  destination: id,
  worker: id,
  /** Cases with a deadline of this kind that has passed, or of any kind. */
  overdue: z
    .enum(["any", ...deadlineKinds])
    .nullable()
    .catch(null),
});

/** What can be overdue, in the words of a filter. */
export const overdueLabels = { any: "Any deadline", ...deadlineLabels };

export type OutstandingFilter = z.output<typeof outstandingFilterSchema>;

export const outstandingPageSchema = z.object({ page: pageNumber() });

/** The parts of a filter that are on, by name. */
export const partsOf = (filter: Partial<OutstandingFilter>): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((part): part is [string, string] => Boolean(part[1])));

/** The address of the outstanding cases under a filter: a number on the dashboard leads to the list behind it. */
export const hrefOfOutstanding = (filter: Partial<OutstandingFilter>, page = 1) =>
  addressOf(hrefTo("outstanding"), { ...partsOf(filter), ...(page > 1 && { page: String(page) }) });

/** The address of the page where the same cases are downloaded. */
export const hrefOfDownload = (filter: Partial<OutstandingFilter>) =>
  addressOf(hrefTo("outstandingDownload"), partsOf(filter));

function addressOf(path: string, parts: Readonly<Record<string, string>>) {
  const query = new URLSearchParams(parts).toString();
  return query === "" ? path : `${path}?${query}`;
}
