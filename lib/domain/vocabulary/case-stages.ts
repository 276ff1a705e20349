/** How far a case has come. `stageOf` derives it from the facts and decides which stage takes precedence. */
export const caseStages = [
  "closed",
  "closure_requested",
  "held",
  "contact_lost",
  "to_review",
  "ready_to_close",
  "handover_active",
  "needs_new_plan",
  "planning",
] as const;

export type CaseStage = (typeof caseStages)[number];

export const stageLabels: Record<CaseStage, string> = {
  closed: "Closed",
  closure_requested: "Closure requested",
  held: "Held by the commissioner’s office",
  contact_lost: "Contact lost",
  to_review: "To review",
  ready_to_close: "Ready to close",
  handover_active: "Handover active",
  needs_new_plan: "Needs a new plan",
  planning: "Planning",
};

/** The stages in which someone is still responsible for the person here: not ended and not held. */
export const outstandingStages = caseStages.filter((stage) => stage !== "closed" && stage !== "held");
