/** How long a need will last. */
export const needTerms = ["short", "medium", "longer"] as const;
export type NeedTerm = (typeof needTerms)[number];
export const needTermLabels: Record<NeedTerm, string> = {
  short: "Short (under 3 months)",
  medium: "Medium (3 to 12 months)",
  longer: "Longer (over a year)",
};

/** The outcome of a need. */
export const needOutcomes = ["achieved", "partly", "not"] as const;
export type NeedOutcome = (typeof needOutcomes)[number];
export const needOutcomeLabels: Record<NeedOutcome, string> = {
  achieved: "Achieved",
  partly: "Partly achieved",
  not: "Not achieved",
};
