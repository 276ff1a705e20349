/** What a practitioner of another agency is to the person. */
export const professionalRoles = [
  "gp",
  "nurse",
  "care_coordinator",
  "psychiatrist",
  "psychologist_or_therapist",
  "crisis_team",
  "community_mental_health_team",
  "adult_social_worker",
  "childrens_social_worker",
  "amhp",
  "occupational_therapist",
  "substance_use_worker",
  "housing_officer",
  "homelessness_worker",
  "probation_practitioner",
  "police",
  "emergency_department",
  "ambulance",
  "link_worker",
  "domestic_abuse_advocate",
  "advocate",
  "voluntary_sector_worker",
  "carer",
  "other",
] as const;
export type ProfessionalRole = (typeof professionalRoles)[number];
export const professionalRoleLabels: Record<ProfessionalRole, string> = {
  gp: "GP",
  nurse: "Nurse",
  care_coordinator: "Care coordinator",
  psychiatrist: "Psychiatrist",
  psychologist_or_therapist: "Psychologist or therapist",
  crisis_team: "Crisis team",
  community_mental_health_team: "Community mental-health team",
  adult_social_worker: "Adult social worker",
  childrens_social_worker: "Children’s social worker",
  amhp: "Approved mental-health professional (AMHP)",
  occupational_therapist: "Occupational therapist",
  substance_use_worker: "Substance-use worker",
  housing_officer: "Housing officer",
  homelessness_worker: "Homelessness worker",
  probation_practitioner: "Probation practitioner",
  police: "Police",
  emergency_department: "Emergency department or liaison psychiatry",
  ambulance: "Ambulance",
  link_worker: "Link worker",
  domestic_abuse_advocate: "Domestic-abuse advocate",
  advocate: "Advocate",
  voluntary_sector_worker: "Voluntary-sector worker",
  carer: "Carer",
  other: "Other",
};

/** What came of telling a professional that the service closes. */
export const professionalOutcomes = [
  "will_lead",
  "continues_involvement",
  "will_refer_on",
  "no_longer_involved",
  "raises_concern",
  "could_not_be_reached",
  "asked_for_information",
] as const;
export type ProfessionalOutcome = (typeof professionalOutcomes)[number];
export const professionalOutcomeLabels: Record<ProfessionalOutcome, string> = {
  will_lead: "Will lead",
  continues_involvement: "Continues to be involved",
  will_refer_on: "Will refer on",
  no_longer_involved: "No longer involved",
  raises_concern: "Raises a concern",
  could_not_be_reached: "Could not be reached",
  asked_for_information: "Asked for information",
};

/** Someone was spoken with: an outcome other than that they could not be reached. */
export const isInformed = (outcome: ProfessionalOutcome | null) =>
  outcome !== null && outcome !== "could_not_be_reached";
