import type { CaseFacts } from "@/lib/domain/facts/case";
import { tierOfHandover } from "@/lib/domain/facts/conditions";
import { decisionFor, sharingStatusFor } from "@/lib/domain/facts/sharing-allows";
import { authorOnHeld, officeIsSecond } from "./second-person";
import type { SharedFacts } from "./shared-guards";

/** What waits on a case for a second person. */
export const secondNeeds = ["sharing_approval", "signature", "reported_decline"] as const;
export type SecondNeed = (typeof secondNeeds)[number];

export const secondNeedLabels: Record<SecondNeed, string> = {
  sharing_approval: "Sharing without consent to approve",
  signature: "Handover to sign",
  reported_decline: "Reported decline to decide",
};

/**
 * What waits on a case that has not ended for someone other than its author, where that someone is in the
 * commissioner's office: support has ended, or no manager but the author could decide. Contract, section 7, *no second
 * person*.
 */
export function needsOfOffice({
  case: facts,
  ...around
}: Pick<SharedFacts, "case" | "today" | "dates" | "staff">) {
  if (facts.endReason !== null || facts.diedOn !== null) return [];
  const authors = authorsOf(facts);
  return secondNeeds.filter((need) => authors[need].some((authorId) => officeIsSecond(around, authorId)));
}

/** Whose act each need would confirm, as often as it waits. Null where its author decides nothing. */
const authorsOf = (facts: CaseFacts): Record<SecondNeed, (string | null)[]> => ({
  sharing_approval: [...new Set(facts.sharing.map(({ destinationId }) => destinationId))]
    .filter((destinationId) => sharingStatusFor(facts, destinationId) === "approval_missing")
    .map((destinationId) => decisionFor(facts, destinationId)?.recordedById ?? null),
  signature: facts.handovers.filter((handover) => isToSign(handover, facts)).map(() => authorOnHeld(facts)),
  reported_decline: facts.handovers
    .filter(({ status }) => status === "decline_reported")
    .map(({ declineReportedById }) => declineReportedById),
});

/** All that an enhanced handover needs is there but the signature. */
const isToSign = (handover: CaseFacts["handovers"][number], facts: CaseFacts) =>
  handover.status === "handing_over" &&
  handover.signedOn === null &&
  handover.firstContactOn !== null &&
  tierOfHandover(handover, facts) === "enhanced" &&
  handover.checklist.every(({ state }) => state !== "open");
