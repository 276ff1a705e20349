import type { CaseFacts } from "@/lib/domain/facts/case";
import { tierOfHandover } from "@/lib/domain/facts/conditions";
import { sharingStatusFor } from "@/lib/domain/facts/sharing-allows";

/** What waits on a case for a second person. */
export const secondNeeds = ["sharing_approval", "signature", "reported_decline"] as const;
export type SecondNeed = (typeof secondNeeds)[number];

export const secondNeedLabels: Record<SecondNeed, string> = {
  sharing_approval: "Sharing without consent to approve",
  signature: "Handover to sign",
  reported_decline: "Reported decline to decide",
};

/** What waits on a case that has not ended for someone other than the person who works on it. */
export function secondNeedsOf(facts: CaseFacts): SecondNeed[] {
  if (facts.endReason !== null || facts.diedOn !== null) return [];
  const waits: Record<SecondNeed, boolean> = {
    sharing_approval: facts.sharing.some(
      ({ destinationId }) => sharingStatusFor(facts, destinationId) === "approval_missing",
    ),
    signature: facts.handovers.some((handover) => isToSign(handover, facts)),
    reported_decline: facts.handovers.some(({ status }) => status === "decline_reported"),
  };
  return secondNeeds.filter((need) => waits[need]);
}

/** All that an enhanced handover needs is there but the signature. */
const isToSign = (handover: CaseFacts["handovers"][number], facts: CaseFacts) =>
  handover.status === "handing_over" &&
  handover.signedOn === null &&
  handover.firstContactOn !== null &&
  tierOfHandover(handover, facts) === "enhanced" &&
  handover.checklist.every(({ state }) => state !== "open");
