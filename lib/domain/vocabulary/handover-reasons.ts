/** Why a destination service says no. */
export const declineReasons = [
  "not_eligible",
  "out_of_area",
  "no_capacity",
  "risk_too_high",
  "need_not_met",
  "not_enough_information",
  "already_known",
  "no_response",
  "other",
] as const;
export type DeclineReason = (typeof declineReasons)[number];
export const declineReasonLabels: Record<DeclineReason, string> = {
  not_eligible: "Not eligible",
  out_of_area: "Out of area",
  no_capacity: "No capacity, or the list is closed",
  risk_too_high: "Risk too high for the service",
  need_not_met: "Need not met by the service",
  not_enough_information: "Not enough information",
  already_known: "Already known or open to another service",
  no_response: "No response",
  other: "Another reason",
};

/** Why the person says no to this destination. */
export const personDeclinedReasons = [
  "does_not_want_service",
  "does_not_want_sharing",
  "own_arrangement",
  "access",
  "earlier_bad_experience",
  "other",
] as const;
export type PersonDeclinedReason = (typeof personDeclinedReasons)[number];
export const personDeclinedLabels: Record<PersonDeclinedReason, string> = {
  does_not_want_service: "Does not want this service",
  does_not_want_sharing: "Does not want information shared",
  own_arrangement: "Has made their own arrangement",
  access: "Cannot get there (travel, times, language)",
  earlier_bad_experience: "Had a bad experience before",
  other: "Another reason",
};

/** On whose side a handover broke down. */
export const breakdownSides = ["person", "destination", "service", "circumstances"] as const;
export type BreakdownSide = (typeof breakdownSides)[number];
export const breakdownSideLabels: Record<BreakdownSide, string> = {
  person: "The person’s",
  destination: "The destination’s",
  service: "Ours",
  circumstances: "No one’s: circumstances changed",
};
