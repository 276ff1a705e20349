/** What everyone who meets the person must know first. */
export const alertKinds = [
  "risk_to_self",
  "risk_to_others",
  "risk_from_others",
  "safeguarding_adult",
  "safeguarding_child",
  "risk_to_staff",
  "self_neglect",
  "domestic_abuse",
  "missing",
  "homelessness_imminent",
  "medication",
  "no_safe_route",
] as const;
export type AlertKind = (typeof alertKinds)[number];
export const alertLabels: Record<AlertKind, string> = {
  risk_to_self: "Risk to self",
  risk_to_others: "Risk to others",
  risk_from_others: "Risk from others",
  safeguarding_adult: "Safeguarding: adult",
  safeguarding_child: "Safeguarding: child",
  risk_to_staff: "Risk to staff",
  self_neglect: "Self-neglect",
  domestic_abuse: "Domestic abuse",
  missing: "Goes missing",
  homelessness_imminent: "Homelessness is imminent",
  medication: "Medication",
  no_safe_route: "No safe way to make contact",
};
