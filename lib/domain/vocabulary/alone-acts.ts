/** What was decided without a second person, where the office had no other active member. */
export const aloneActs = [
  "sign",
  "waive_gaps",
  "waive_item",
  "confirm_decline",
  "record_person_declines",
  "approve_closure",
] as const;
export type AloneAct = (typeof aloneActs)[number];

export const aloneActLabels: Record<AloneAct, string> = {
  sign: "Completion signed",
  waive_gaps: "Gaps in the summary waived",
  waive_item: "Item of a checklist waived",
  confirm_decline: "Decline confirmed",
  record_person_declines: "Refusal of the person acknowledged",
  approve_closure: "Closure approved",
};
