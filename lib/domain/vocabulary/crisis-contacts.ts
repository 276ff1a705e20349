/** Contacts with emergency services, which the service exists to reduce. */
export const crisisKinds = [
  "police",
  "ambulance",
  "emergency_department",
  "crisis_team",
  "section_136",
] as const;
export type CrisisKind = (typeof crisisKinds)[number];
export const crisisLabels: Record<CrisisKind, string> = {
  police: "Police",
  ambulance: "Ambulance",
  emergency_department: "Emergency department",
  crisis_team: "Crisis team",
  section_136: "Section 136",
};
