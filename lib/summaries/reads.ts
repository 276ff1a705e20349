import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import type { SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import { db, type Tx } from "@/lib/platform/db";
import { listSavings } from "./changed";
import { versionRow } from "./columns";
import { listSummaries, toSentVersion } from "./record";
import type { SentVersion, SummaryView } from "./types";

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
  return new Map(summaries.map(({ handover, gaps }) => [handover.id, [...gaps]]));
}

/** How often a section of a summary was written or dropped: the version of its form. */
export async function countSavings(of: Parameters<typeof listSavings>[1]): Promise<number> {
  return (await listSavings(db, of)).length;
}

/** A version that left, with what its file is called by; null when there is none, or it is out of reach. */
export async function findSentVersion(
  scope: CaseScope,
  versionId: string,
): Promise<(SentVersion & { destination: string }) | null> {
  const row = await db.summaryVersion.findFirst({
    where: { id: versionId, handover: { case: within(scope) } },
    select: { ...versionRow, handover: { select: { destination: { select: { name: true } } } } },
  });
  return row && { ...toSentVersion(row), destination: row.handover.destination.name };
}
