/** What a safety check found, some time after a handover was completed. */
export const safetyOutcomes = ["with_well", "with_worse", "not_with", "not_established"] as const;

export type SafetyOutcome = (typeof safetyOutcomes)[number];

export const safetyOutcomeLabels: Record<SafetyOutcome, string> = {
  with_well: "With the destination, and well",
  with_worse: "With the destination, but worse",
  not_with: "Not with the destination",
  not_established: "Could not be established",
};

/** The person may be lost or at risk: someone decides the same day what happens next. */
export const isAlarming = (outcome: SafetyOutcome | null) =>
  outcome === "with_worse" || outcome === "not_with";
