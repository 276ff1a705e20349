import type { CaseFacts } from "./case";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";

/** Whether the current decision allows a summary to be sent: yes, undecided, no, or waiting for a manager. */
export type SharingStatus = "allowed" | "none" | "no" | "approval_missing";

/**
 * Whether information may be sent to a destination today. A best-interests decision stands in for a person who lacks
 * capacity; sharing without consent waits for a manager.
 */
export const sharingStatusFor = (
  { sharing }: Pick<CaseFacts, "sharing">,
  destinationId: string,
): SharingStatus => {
  const current = sharing.find((made) => made.destinationId === destinationId);
  if (!current) return "none";
  if (!sharesSomething(current.decision)) return "no";
  return current.decision === "without_consent" && !current.approved ? "approval_missing" : "allowed";
};

const shares: Record<SharingDecision, boolean> = {
  given: true,
  given_in_part: true,
  lacks_capacity: true,
  without_consent: true,
  refused: false,
  withdrawn: false,
  not_sought: false,
};

/** Whether something is shared by a decision, be it only once a manager has approved. */
export const sharesSomething = (decision: SharingDecision) => shares[decision];
