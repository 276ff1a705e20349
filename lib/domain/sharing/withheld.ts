import { summarySections, type SummarySection } from "@/lib/domain/vocabulary/summary-sections";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";

/** A summary always says whom it is about, from whom, to whom, why and on which basis (decision 18). */
const neverWithheld = [
  "person",
  "from",
  "to",
  "reason",
  "sharing",
] as const satisfies readonly SummarySection[];

type Withholdable = Exclude<SummarySection, (typeof neverWithheld)[number]>;

/** The sections that can be withheld, in the order of the summary. */
export const withholdable = summarySections.filter(
  (section): section is Withholdable => !neverWithheld.some((never) => never === section),
);

/** The decisions that can withhold sections. Plain consent covers everything. */
export const decisionsInPart = [
  "given_in_part",
  "lacks_capacity",
  "without_consent",
] as const satisfies readonly SharingDecision[];
export type DecisionInPart = (typeof decisionsInPart)[number];

export const isInPart = (decision: SharingDecision): decision is DecisionInPart =>
  decisionsInPart.some((one) => one === decision);
