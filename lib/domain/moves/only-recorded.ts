import { sharingStatusOn } from "@/lib/domain/facts/sharing-allows";
import type { MoveFacts } from "./handover-guards";
import type { MoveName } from "./handover-moves";
import type { MoveAnswers } from "./questions";

/**
 * Whether a destination's answer is kept as evidence without moving the handover: the destination had closed, or
 * sharing with it was not allowed on the day of the answer. Once the decision is renewed, the destination is asked again.
 */
export function isOnlyRecorded(
  move: MoveName,
  { case: facts, handover, destination }: MoveFacts,
  { happenedOn }: MoveAnswers,
): boolean {
  if (move !== "accept" && move !== "put_on_waiting_list") return false;
  const { status, closesOn } = destination;
  return (
    status === "inactive" ||
    (status === "closing" && closesOn !== null && closesOn < happenedOn) ||
    sharingStatusOn(facts, handover.destinationId, happenedOn) !== "allowed"
  );
}

/** What the reader is told of such an answer. */
export const onlyRecordedSentence =
  "The handover stays where it was, because sharing with them was not allowed on that day or they had closed. Renew the decision and ask them again, or withdraw the handover.";
