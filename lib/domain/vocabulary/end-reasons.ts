/** How a case can end. "Handed over" means that a lead handover was completed, never that it was accepted. */
export const endReasons = [
  "handed_over",
  "no_further_support_needed",
  "person_declined_support",
  "lost_contact",
  "moved_away",
  "deceased",
  "long_term_hospital",
  "custody",
  "no_service_available",
  "duplicate_or_error",
] as const;

export type EndReason = (typeof endReasons)[number];

export const endReasonLabels: Record<EndReason, string> = {
  handed_over: "Handed over",
  no_further_support_needed: "No further support needed",
  person_declined_support: "Person declined support",
  lost_contact: "Lost contact",
  moved_away: "Moved away",
  deceased: "Deceased",
  long_term_hospital: "Long-term hospital",
  custody: "Custody",
  no_service_available: "No service available (unmet need)",
  duplicate_or_error: "Duplicate or entered in error",
};
