import type { CaseFacts } from "./case";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";

/** Whether the current decision allows a summary to be sent: yes, undecided, no, or waiting for a manager. */
export type SharingStanding = "allowed" | "none" | "no" | "approval_missing";

/**
 * Whether information may be sent to a destination today. A best-interests decision stands in for a person who lacks
 * capacity; sharing without consent waits for a manager.
 */
export const sharingStandingFor = (
  { sharing }: Pick<CaseFacts, "sharing">,
  destinationId: string,
): SharingStanding => {
  const standing = sharing.find((made) => made.destinationId === destinationId);
  if (!standing) return "none";
  if (!sharesSomething(standing.decision)) return "no";
  return standing.decision === "without_consent" && !standing.approved ? "approval_missing" : "allowed";
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
