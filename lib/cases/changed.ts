import "server-only";
import type { CaseEventKind } from "@/lib/audit/events";
import { plainInstant } from "@/lib/domain/calendar/words";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { CurrentState } from "@/lib/platform/form-state";

/** What stands in the case now, beside what was typed without knowing it. */
export type CaseChanged = { changed: CurrentState };

/** What a form would have changed, in words. */
type Yours = { worker?: string; move?: string };

/** The changes that a case's own version counts. */
const counted: readonly CaseEventKind[] = [
  "case_reassigned",
  "review_completed",
  "contact_lost",
  "hold_proposed",
  "hold_accepted",
  "hold_returned",
  "hold_reviewed",
  "hold_ended",
  "death_recorded",
  "unmet_need_recorded",
  "closure_requested",
  "closure_sent_back",
  "case_closed",
  "case_reopened",
  "contact_after_end_reviewed",
];

const ownFacts = {
  version: true,
  endReason: true,
  stage: true,
  worker: { select: { name: true } },
  closureRequests: {
    select: { decision: true, reason: true, note: true },
    orderBy: { requestedAt: "desc" },
    take: 1,
  },
} satisfies Prisma.CaseSelect;

/**
 * Compares the version that a person saw with the one that stands. Takes a locked case; refuses with both sides of
 * the difference.
 */
export async function sameVersion(
  tx: Tx,
  caseId: string,
  version: number,
  attempted: Yours,
): Promise<Result<null, CaseChanged>> {
  const stands = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { version: true } });
  return stands.version === version ? ok(null) : refuse(await whatChanged(tx, caseId, attempted));
}

/** Both sides of the difference: who changed the case last, what stands in it now, and what was typed. */
export async function whatChanged(tx: Tx, caseId: string, attempted: Yours): Promise<CaseChanged> {
  const stands = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: ownFacts });
  const last = await tx.auditEvent.findFirst({
    where: { caseId, kind: { in: [...counted] } },
    orderBy: { id: "desc" },
    select: { at: true, by: { select: { name: true } } },
  });
  return {
    changed: {
      by: last?.by?.name ?? "Someone",
      when: last ? plainInstant(last.at, today()) : "meanwhile",
      version: stands.version,
      facts: [
        {
          label: "Worker",
          value: stands.worker.name,
          ...(attempted.worker && { attempted: attempted.worker }),
        },
        { label: "Stage", value: stageLabels[stands.stage] },
        {
          label: "Closure",
          value: closureWords(stands),
          ...(attempted.move && { attempted: attempted.move }),
        },
      ],
    },
  };
}

function closureWords({
  endReason,
  closureRequests: [latest],
}: Prisma.CaseGetPayload<{ select: typeof ownFacts }>): string {
  if (endReason) return `Ended: ${endReasonLabels[endReason]}`;
  if (latest?.decision === "pending") return `Requested: ${endReasonLabels[latest.reason]}`;
  if (latest?.decision === "sent_back") return `Sent back: ${latest.note}`;
  return "Not requested";
}
