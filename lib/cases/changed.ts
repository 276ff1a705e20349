import "server-only";
import type { CaseEventKind } from "@/lib/audit/events";
import { findLastEvent, type Recorded } from "@/lib/audit/history";
import { plainInstant } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { CurrentState } from "@/lib/platform/form-state";
import type { ChangedSince } from "@/lib/platform/refusals";
import type { CaseWithFacts } from "./facts";

/** What a form would have changed, for its reader. */
type Attempted = { worker?: string; move?: string };

/** The changes that a case's own version counts. */
const counted: readonly CaseEventKind[] = [
  "case_reassigned",
  "review_completed",
  "contact_lost",
  "hold_proposed",
  "hold_proposal_taken_back",
  "hold_accepted",
  "hold_taken",
  "hold_returned",
  "hold_reviewed",
  "hold_handed_on",
  "stood_in",
  "alone_reviewed",
  "hold_ended",
  "after_care_proposed",
  "after_care_proposal_taken_back",
  "after_care_accepted",
  "after_care_taken",
  "after_care_returned",
  "after_care_handed_on",
  "death_recorded",
  "death_confirmed",
  "death_taken_back",
  "unmet_need_recorded",
  "closure_requested",
  "closure_sent_back",
  "closure_taken_back",
  "case_closed",
  "case_reopened",
  "taken_on_again",
  "contact_after_end_reviewed",
];

const ownFacts = {
  endReason: true,
  stage: true,
  worker: { select: { name: true } },
  closureRequests: {
    select: { decision: true, reason: true, note: true },
    orderBy: { requestedAt: "desc" },
    take: 1,
  },
} satisfies Prisma.CaseSelect;

/** Both versions of a case: who changed it last, what is in it now, and what the form would have made of it. */
export async function caseChanged(
  tx: Tx,
  { facts: { id: caseId }, version }: CaseWithFacts,
  attempted: Attempted,
): Promise<ChangedSince> {
  const current = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: ownFacts });
  return changedSince(await findLastEvent(tx, { caseId, kinds: counted }), version, [
    { label: "Worker", value: current.worker.name, ...(attempted.worker && { attempted: attempted.worker }) },
    { label: "Stage", value: stageLabels[current.stage] },
    { label: "Closure", value: closureWords(current), ...(attempted.move && { attempted: attempted.move }) },
  ]);
}

/** The refusal of a form when someone else has changed what it was based on. */
export const changedSince = (
  last: Recorded | null | undefined,
  version: number,
  facts: CurrentState["facts"],
): ChangedSince => ({
  changed: {
    by: last?.by?.name ?? "Someone",
    when: last ? plainInstant(last.at, today()) : "since you opened the form",
    version,
    facts,
  },
});

function closureWords({
  endReason,
  closureRequests: [latest],
}: Prisma.CaseGetPayload<{ select: typeof ownFacts }>): string {
  if (endReason) return `Ended: ${endReasonLabels[endReason]}`;
  if (latest?.decision === "pending") return `Requested: ${endReasonLabels[latest.reason]}`;
  if (latest?.decision === "sent_back") return `Sent back: ${latest.note}`;
  if (latest?.decision === "taken_back") return `Taken back: ${latest.note}`;
  return "Not requested";
}
