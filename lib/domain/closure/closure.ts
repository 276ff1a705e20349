import type { EndReason } from "@/lib/domain/case/end-reasons";
import type { RiskLevel } from "@/lib/domain/case/risk";
import type { HandoverKind, HandoverStatus } from "@/lib/domain/handover/statuses";
import { isTerminal } from "@/lib/domain/handover/statuses";
import { ok, refuse, type Result } from "@/lib/domain/result";

/** Every reason for which a step of closing a case can be refused, with the sentence to show. */
export const closureRefusals = {
  already_ended: "This case has ended already.",
  already_requested: "A request to close this case is waiting for a decision already.",
  nothing_requested: "There is no request to decide. Somebody may have decided it meanwhile.",
  not_ended: "This case has not ended, so there is nothing to reopen.",
  no_completed_lead: "“Handed over” needs a completed lead handover. Complete it, or choose another reason.",
  handover_undecided: "A handover is still under way. Complete it, withdraw it or record the answer first.",
  own_request: "You asked for this closure yourself. Another manager has to decide it.",
  note_missing: "Write a note: the risk is high, or contact was lost, or no service was found.",
  reason_missing: "Say why.",
} as const;

export type ClosureRefusal = keyof typeof closureRefusals;

type Handovers = readonly { kind: HandoverKind; status: HandoverStatus }[];

/** A death and a mistaken record end a case whatever else is under way. */
const endsAnyway: ReadonlySet<EndReason> = new Set(["deceased", "duplicate_or_error"]);

/** Whether a case can be asked to end for this reason. Which guards each reason adds grows with the facts. */
export function requestClosure(
  reason: EndReason,
  { ended, requested, handovers }: { ended: boolean; requested: boolean; handovers: Handovers },
): Result<null, ClosureRefusal> {
  if (ended) return refuse("already_ended");
  if (requested) return refuse("already_requested");
  if (reason === "handed_over" && !handovers.some(isCompletedLead)) return refuse("no_completed_lead");
  if (!endsAnyway.has(reason) && !handovers.every(({ status }) => isTerminal(status))) {
    return refuse("handover_undecided");
  }
  return ok(null);
}

const isCompletedLead = ({ kind, status }: Handovers[number]) => kind === "lead" && status === "completed";

/** Ends that a manager explains when approving them. */
const explained: ReadonlySet<EndReason> = new Set(["lost_contact", "no_service_available"]);

/** Whether approving this closure asks for a note. */
export const needsNote = (reason: EndReason, risk: RiskLevel) => risk === "high" || explained.has(reason);

type Decision = { approve: boolean; note: string; actorId: string };
type Requested = { reason: EndReason; requestedById: string; risk: RiskLevel; handovers: Handovers };

/**
 * Whether a waiting request may be decided like this: never by the person who asked, and what was true when it
 * was asked for must still be true. Sending it back always says why.
 */
export function decideClosure(
  { approve, note, actorId }: Decision,
  request: Requested | null,
): Result<null, ClosureRefusal> {
  if (!request) return refuse("nothing_requested");
  if (request.requestedById === actorId) return refuse("own_request");
  if (!approve) return note === "" ? refuse("reason_missing") : ok(null);
  if (needsNote(request.reason, request.risk) && note === "") return refuse("note_missing");
  return requestClosure(request.reason, { ended: false, requested: false, handovers: request.handovers });
}

/** Whether an ended case may be reopened. The freeze of the records is kept by `mayWrite`. */
export function reopenCase({ ended, why }: { ended: boolean; why: string }): Result<null, ClosureRefusal> {
  if (!ended) return refuse("not_ended");
  return why === "" ? refuse("reason_missing") : ok(null);
}
