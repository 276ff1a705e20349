import { z } from "zod";
import { caseStages } from "@/lib/domain/vocabulary/case-stages";
import { lineText } from "@/lib/platform/fields";
import {
  caseloadColumns,
  caseloadViews,
  noDestination,
  type CaseloadFilter,
  type CaseloadSort,
} from "./types";

/** More pages than any caseload has; the page itself is clamped to the last that there is. */
const farPage = 100_000;

const sorts = caseloadColumns.flatMap((column): CaseloadSort[] => [column, `-${column}`]);

/** What the address of a caseload asks for. What it does not know it ignores, so that an old link still opens. */
export const caseloadFilterSchema = z.object({
  view: z.enum(caseloadViews).catch("outstanding"),
  text: z.string().trim().max(lineText).catch(""),
  destination: z
    .union([z.literal(noDestination), z.uuid()])
    .nullable()
    .catch(null),
  stage: z.enum(caseStages).nullable().catch(null),
  worker: z.uuid().nullable().catch(null),
  sort: z.enum(sorts).catch("deadline"),
  page: z.coerce
    .number()
    .catch(1)
    .transform((page) => Math.trunc(Math.min(Math.max(page, 1), farPage))),
}) satisfies z.ZodType<CaseloadFilter>;
