import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { db, type Tx } from "@/lib/platform/db";
import { listSavings } from "./changed";
import { versionRow } from "./columns";
import { listSummaries, toMadeVersion } from "./record";
import type { MadeVersion, SummaryView } from "./types";

/** The summary of one handover; null when the case has no such handover, or is out of reach. */
export async function findSummary(
  scope: CaseScope,
  { reference, handoverId }: { reference: string; handoverId: string },
): Promise<SummaryView | null> {
  const [only] = await listSummaries(db, {
    case: { ...within(scope), reference },
    handovers: { id: handoverId },
  });
  return only ?? null;
}

/** The same on a locked case; null when it has no such handover. */
export async function findSummaryOf(
  tx: Tx,
  { caseId, handoverId }: { caseId: string; handoverId: string },
): Promise<SummaryView | null> {
  const [only] = await listSummaries(tx, { case: { id: caseId }, handovers: { id: handoverId } });
  return only ?? null;
}

/** The summaries of the drafts of a case, or of one of them, by the id of the handover. */
export async function listDraftSummaries(
  client: Tx,
  caseId: string,
  handoverId?: string,
): Promise<ReadonlyMap<string, SummaryView>> {
  const summaries = await listSummaries(client, {
    case: { id: caseId },
    handovers: { status: "draft", ...(handoverId !== undefined && { id: handoverId }) },
  });
  return new Map(summaries.map((summary) => [summary.handover.id, summary]));
}

/** How often a section of a summary was written or dropped: the version of its form. */
export async function countSavings(of: Parameters<typeof listSavings>[1]): Promise<number> {
  return (await listSavings(db, of)).length;
}

/** A version, with what its file is named after; null when there is none or it is out of reach. */
export async function findVersion(
  scope: CaseScope,
  versionId: string,
): Promise<(MadeVersion & { destination: string }) | null> {
  const row = await db.summaryVersion.findFirst({
    where: { id: versionId, handover: { case: within(scope) } },
    select: { ...versionRow, handover: { select: { destination: { select: { name: true } } } } },
  });
  return row && { ...toMadeVersion(row), destination: row.handover.destination.name };
}
