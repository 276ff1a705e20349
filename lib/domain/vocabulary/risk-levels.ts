/** The risk of harm to the person or to others, as last assessed. */
export const riskLevels = ["high", "medium", "low", "not_assessed"] as const;

export type RiskLevel = (typeof riskLevels)[number];

export const riskLabels: Record<RiskLevel, string> = {
  high: "High",
  medium: "Medium",
  low: "Low",
  not_assessed: "Not assessed",
};
