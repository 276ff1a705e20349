/** The type of a handover: enhanced at high risk or with any safeguarding alert. */
export const handoverTiers = ["standard", "enhanced"] as const;
export type HandoverTier = (typeof handoverTiers)[number];
export const tierLabels: Record<HandoverTier, string> = { standard: "Standard", enhanced: "Enhanced" };

/** What must be done while a person is handed over, in the order of the list. */
export const checklistItems = [
  "safe_contact_passed_on",
  "plan_talked_through",
  "professionals_know",
  "money_and_medication",
  "out_of_hours_given",
  "risk_by_voice",
  "safeguarding_lead_named",
  "first_fortnight_agreed",
] as const;
export type ChecklistItem = (typeof checklistItems)[number];
export const checklistLabels: Record<ChecklistItem, string> = {
  safe_contact_passed_on: "The destination knows how to make contact safely",
  plan_talked_through: "The plan was talked through with the person",
  professionals_know: "The professionals involved know who takes over, and when",
  money_and_medication: "Appointments, money and medication do not lapse",
  out_of_hours_given: "The person has the new contact and out-of-hours numbers in writing",
  risk_by_voice: "The risk and the crisis plan were handed over in a conversation",
  safeguarding_lead_named: "The safeguarding lead at the destination is named",
  first_fortnight_agreed: "It is agreed who sees the person in the first two weeks",
};

/** The items that only an enhanced handover has. */
const enhancedOnly: ReadonlySet<ChecklistItem> = new Set([
  "risk_by_voice",
  "safeguarding_lead_named",
  "first_fortnight_agreed",
]);

/** The checklist for a handover type. */
export const checklistOf = (tier: HandoverTier): ChecklistItem[] =>
  checklistItems.filter((item) => tier === "enhanced" || !enhancedOnly.has(item));

export const checklistStates = ["open", "done", "waived"] as const;
export type ChecklistState = (typeof checklistStates)[number];
export const checklistStateLabels: Record<ChecklistState, string> = {
  open: "To do",
  done: "Done",
  waived: "Waived",
};

/** How far a checklist has come. Done and waived items both count. */
export type ChecklistProgress = { decided: number; all: number };

/** Counts the finished items of one handover; null while it has none. */
export const progressOf = (items: readonly { state: ChecklistState }[]): ChecklistProgress | null =>
  items.length === 0
    ? null
    : { decided: items.filter(({ state }) => state !== "open").length, all: items.length };
