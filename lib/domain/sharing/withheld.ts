import type { SummarySection } from "@/lib/domain/summary/sections";

/** The sections that can be withheld. A summary that says not whom it is about, from whom or to whom is none. */
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
export type Withholdable = (typeof withholdable)[number];

export const withheldLabels: Record<Withholdable, string> = {
  gp: "GP",
  history: "How they came to us",
  support: "The support given, and what helps",
  own_words: "Their own words",
  needs: "Needs and outcomes",
  plan: "The plan and what is asked",
  risks: "Risks and alerts",
  safeguarding: "Safeguarding and legal status",
  communication: "Communication needs and adjustments",
  wishes: "Wishes and concerns",
  circumstances: "Social circumstances",
  professionals: "Professionals involved",
  information_given: "Information given to them",
  recent_contacts: "Recent contacts",
  crisis_contacts: "Crisis contacts",
};
