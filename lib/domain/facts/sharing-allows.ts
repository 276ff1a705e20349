import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";
import type { SharingFacts } from "./case";

/** Whether a decision allows a summary to be sent: yes, undecided, no, or waiting for a manager. */
export type SharingStatus = "allowed" | "none" | "no" | "approval_missing";

type Made = Pick<SharingFacts, "destinationId" | "decision" | "decidedOn" | "approvedOn">;
type Decided<Decision> = { sharing: readonly Decision[] };

/** The current decision for a destination: the one that was recorded last. */
export const decisionFor = <Decision extends Pick<Made, "destinationId">>(
  { sharing }: Decided<Decision>,
  destinationId: string,
): Decision | null => sharing.find((made) => made.destinationId === destinationId) ?? null;

/** The decision that was in force on a day: of those made by then, the one that was recorded last. */
export const decisionOn = <Decision extends Pick<Made, "destinationId" | "decidedOn">>(
  { sharing }: Decided<Decision>,
  destinationId: string,
  day: CalendarDate,
): Decision | null =>
  decisionFor({ sharing: sharing.filter(({ decidedOn }) => decidedOn <= day) }, destinationId);

/**
 * Whether information may be sent to a destination today. A best-interests decision stands in for a person who lacks
 * capacity; sharing without consent waits for a manager.
 */
export const sharingStatusFor = (decided: Decided<Made>, destinationId: string): SharingStatus =>
  statusOf(decisionFor(decided, destinationId));

/** The same for a day that has passed: by the decision and the approval that were there by then. */
export const sharingStatusOn = (
  decided: Decided<Made>,
  destinationId: string,
  day: CalendarDate,
): SharingStatus => {
  const made = decisionOn(decided, destinationId, day);
  const isApprovedLater = made !== null && made.approvedOn !== null && made.approvedOn > day;
  return statusOf(isApprovedLater ? { ...made, approvedOn: null } : made);
};

function statusOf(made: Pick<Made, "decision" | "approvedOn"> | null): SharingStatus {
  if (!made) return "none";
  if (!sharesSomething(made.decision)) return "no";
  return made.decision === "without_consent" && made.approvedOn === null ? "approval_missing" : "allowed";
}

/** Whether a decision had to be reviewed before a day: nothing more is sent on it until it is renewed. */
export const isReviewOverdue = (made: Pick<SharingFacts, "reviewOn"> | null, day: CalendarDate): boolean =>
  made !== null && made.reviewOn !== null && made.reviewOn < day;

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
