import type { SummarySection } from "@/lib/domain/summary/sections";
import type { SharingDecision } from "./vocabulary";

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

/** The sections in the words of the sharing decision. */
export const withheldLabels: Record<SummarySection, string> = {
  person: "Who the person is",
  gp: "GP",
  from: "From whom it comes",
  to: "To whom it goes",
  reason: "The reason and the dates",
  history: "How they came to us",
  support: "The support given, and what helps",
  own_words: "Their own words",
  needs: "Needs and outcomes",
  plan: "The plan and what is asked",
  risks: "Risks and alerts",
  safeguarding: "Safeguarding and legal status",
  sharing: "The sharing decision",
  communication: "Communication needs and adjustments",
  wishes: "Wishes and concerns",
  circumstances: "Social circumstances",
  professionals: "Professionals involved",
  information_given: "Information given to them",
  recent_contacts: "Recent contacts",
  crisis_contacts: "Crisis contacts",
};

/** The decisions of which parts can be withheld; given, without more, is the whole. */
export const decisionsInPart = [
  "given_in_part",
  "lacks_capacity",
  "without_consent",
] as const satisfies readonly SharingDecision[];
export type DecisionInPart = (typeof decisionsInPart)[number];

export const isInPart = (decision: SharingDecision): decision is DecisionInPart =>
  decisionsInPart.some((one) => one === decision);
