import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import type { SummarySection } from "@/lib/domain/summary/sections";
import { gapsOf } from "@/lib/domain/summary/standing";
import { db, type Tx } from "@/lib/platform/db";
import { listSummaries } from "./record";
import type { SummaryView } from "./types";

/** The summary of one handover; null when the case has no such handover, or is out of reach. */
export async function findSummary(
  scope: CaseScope,
  { reference, handoverId }: { reference: string; handoverId: string },
  client: Tx = db,
): Promise<SummaryView | null> {
  const [only] = await listSummaries(client, {
    case: { ...within(scope), reference },
    handovers: { id: handoverId },
  });
  return only ?? null;
}

/** The mandatory sections that are blank in the summary of each draft of a case, by the id of its handover. */
export async function listSummaryGaps(
  scope: CaseScope,
  caseId: string,
  client: Tx = db,
): Promise<ReadonlyMap<string, SummarySection[]>> {
  const summaries = await listSummaries(client, {
    case: { ...within(scope), id: caseId },
    handovers: { status: "draft" },
  });
  return new Map(
    summaries.map(({ handover, sections, withheld }) => [handover.id, gapsOf(sections, withheld)]),
  );
}
