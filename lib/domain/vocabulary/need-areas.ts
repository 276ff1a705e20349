/** What a person needs help with. The service's own list, kept close to HMPPS service categories. */
export const needAreas = [
  "mental_health",
  "safety",
  "housing",
  "substance_use",
  "money",
  "work",
  "relationships",
  "social_connection",
  "physical_health",
  "justice",
  "daily_living",
  "other",
] as const;

export type NeedArea = (typeof needAreas)[number];

export const needLabels: Record<NeedArea, string> = {
  mental_health: "Emotional wellbeing and mental health",
  safety: "Safety, abuse and trauma",
  housing: "Housing",
  substance_use: "Substance use",
  money: "Money, benefits and debt",
  work: "Work, training and meaningful activity",
  relationships: "Relationships, family and caring",
  social_connection: "Social connection",
  physical_health: "Physical health",
  justice: "Contact with police or justice",
  daily_living: "Daily living",
  other: "Other",
};
