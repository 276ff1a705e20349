import { z } from "zod";
import { outstandingStages } from "@/lib/domain/case/stages";
import { outstandingReasons } from "@/lib/domain/closure/outstanding";
import { deadlineKinds } from "@/lib/domain/deadlines/kinds";

const id = z.uuid().nullable().catch(null);

/** Which outstanding cases a list, a count or a download is about, as an address says it. Unknown parts filter nothing. */
export const outstandingFilterSchema = z.object({
  reason: z.enum(outstandingReasons).nullable().catch(null),
  stage: z.enum(outstandingStages).nullable().catch(null),
  /** The destination of the lead handover that counts today. */
  destination: id,
  worker: id,
  /** Cases with a deadline of this kind that has passed. */
  overdue: z.enum(deadlineKinds).nullable().catch(null),
});

export type OutstandingFilter = z.output<typeof outstandingFilterSchema>;

export const noFilter: OutstandingFilter = outstandingFilterSchema.parse({});

/** The address of the outstanding cases under a filter: a number on the dashboard leads to the list behind it. */
export function hrefOfOutstanding(filter: Partial<OutstandingFilter>): string {
  const parts = Object.entries(filter).filter((part): part is [string, string] => Boolean(part[1]));
  const query = new URLSearchParams(parts).toString();
  return query === "" ? "/outstanding" : `/outstanding?${query}`;
}
