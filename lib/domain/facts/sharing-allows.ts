import type { CaseFacts } from "./case";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";

/** Whether the decision that stands lets a summary leave: it does, nothing is decided, it does not, or a manager is missing. */
export type SharingStanding = "allowed" | "none" | "no" | "approval_missing";

/**
 * Whether information may go to a destination today. Best interests stand for the person who lacks capacity; sharing
 * without consent waits for a manager.
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
