import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import {
  refusalToApprove,
  refusalToDecide,
  refusalToWithdraw,
  sharingRefusals,
} from "@/lib/domain/sharing/decision";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { dueRecalls } from "@/lib/domain/sharing/recall";
import { decidesForAnother } from "@/lib/domain/moves/second-person";
import { findCaseToMove } from "@/lib/moves/reads";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findSharing } from "./reads";

/** Sharing with one destination on a case, and which of its steps are blocked for this reader, with the sentence why. */
export async function loadSharing(reference: string, destinationId: string) {
  const actor = await requirePermission("read_cases");
  const head = await loadCaseHead(reference);
  if (!uuidField().safeParse(destinationId).success) notFound();

  const sharing = await findSharing(scopeOf(actor), { reference, destinationId });
  if (!sharing) notFound();

  const { current, log } = sharing;
  const about = { ended: sharing.case.endReason !== null, died: sharing.case.diedOn !== null };
  const made = current && {
    ...current,
    approved: current.approved !== null,
    recordedById: current.recordedBy.id,
  };
  const toMove = await findCaseToMove(scopeOf(actor), head.reference);
  if (!toMove) notFound();
  const decides = decidesForAnother({ ...toMove.facts, today: today(), actor }, made?.recordedById ?? null);
  const due = dueRecalls(effectiveEvents(log));
  return {
    head,
    sharing,
    due,
    today: today(),
    /** Why a step cannot be taken; null when it can. */
    locked: {
      record: sentenceOf(refusalToDecide(about)),
      withdraw: sentenceOf(refusalToWithdraw(about, current)),
      approve: sentenceOf(refusalToApprove(about, made, { ...actor, decides })),
      recall: sentenceOf(due.length === 0 ? "nothing_to_recall" : null),
    },
  };
}

const sentenceOf = (refusal: keyof typeof sharingRefusals | null) => refusal && sharingRefusals[refusal];
