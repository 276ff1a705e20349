import type { SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";

/** The sections that can be withheld. A summary always says whom it is about, from whom and to whom. */
export const withholdable = [
  "gp",
  "history",
  "support",
  "own_words",
  "needs",
  "plan",
  "risks",
  "safeguarding",
  "communication",
  "wishes",
  "circumstances",
  "professionals",
  "information_given",
  "recent_contacts",
  "crisis_contacts",
] as const satisfies readonly SummarySection[];

/** The decisions that can withhold sections. Plain consent covers everything. */
export const decisionsInPart = [
  "given_in_part",
  "lacks_capacity",
  "without_consent",
] as const satisfies readonly SharingDecision[];
export type DecisionInPart = (typeof decisionsInPart)[number];

export const isInPart = (decision: SharingDecision): decision is DecisionInPart =>
  decisionsInPart.some((one) => one === decision);
