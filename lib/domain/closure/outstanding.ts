import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** Why a person would be without support if the service closed today, most worrying first. */
export const outstandingReasons = [
  "no_destination",
  "declined",
  "not_sent",
  "no_answer",
  "waiting_list",
  "not_started",
  "handing_over",
  "being_closed",
] as const;

export type OutstandingReason = (typeof outstandingReasons)[number];

export const outstandingReasonLabels: Record<OutstandingReason, string> = {
  no_destination: "No destination chosen",
  declined: "Declined, withdrawn, broken down or came back: needs a new plan",
  not_sent: "Destination chosen, referral not sent",
  no_answer: "Referral sent, no answer yet",
  waiting_list: "On a waiting list",
  not_started: "Accepted, not started",
  handing_over: "Handing over",
  being_closed: "Handed over or ending, not closed yet",
};

const ofLead: Record<HandoverStatus, OutstandingReason> = {
  draft: "not_sent",
  referred: "no_answer",
  waiting_list: "waiting_list",
  accepted: "not_started",
  handing_over: "handing_over",
  completed: "being_closed",
  decline_reported: "declined",
  declined: "declined",
  person_declined: "declined",
  withdrawn: "declined",
  broken_down: "declined",
  came_back: "declined",
};

/** Why a case is still outstanding, from its stage and the status of its lead handover. */
export function outstandingReasonOf(stage: CaseStage, lead: HandoverStatus | null): OutstandingReason {
  if (stage === "closure_requested" || stage === "ready_to_close") return "being_closed";
  return lead ? ofLead[lead] : "no_destination";
}
