/** How far an attempt to place a person with a destination service has come. */
export const handoverStatuses = [
  "draft",
  "referred",
  "waiting_list",
  "accepted",
  "handing_over",
  "completed",
  "decline_reported",
  "declined",
  "person_declined",
  "withdrawn",
  "broken_down",
  "came_back",
] as const;

export type HandoverStatus = (typeof handoverStatuses)[number];

export const statusLabels: Record<HandoverStatus, string> = {
  draft: "Draft",
  referred: "Referral sent",
  waiting_list: "On the waiting list",
  accepted: "Accepted",
  handing_over: "Handing over",
  completed: "Completed",
  decline_reported: "Decline reported",
  declined: "Declined",
  person_declined: "Person declined",
  withdrawn: "Withdrawn",
  broken_down: "Broken down",
  came_back: "Came back later",
};

/** Sent to the destination and not yet ended. */
const activeStatuses = [
  "referred",
  "waiting_list",
  "accepted",
  "handing_over",
  "decline_reported",
] as const satisfies readonly HandoverStatus[];

/** Ended. A terminal record is never edited: a new attempt is a new handover. */
export const terminalStatuses = [
  "completed",
  "declined",
  "person_declined",
  "withdrawn",
  "broken_down",
  "came_back",
] as const satisfies readonly HandoverStatus[];

const active: ReadonlySet<HandoverStatus> = new Set(activeStatuses);
const terminal: ReadonlySet<HandoverStatus> = new Set(terminalStatuses);

export const isActive = (status: HandoverStatus) => active.has(status);
export const isTerminal = (status: HandoverStatus) => terminal.has(status);

/** A lead is the one service that takes over responsibility; others support it. */
export const handoverKinds = ["lead", "supporting"] as const;
export type HandoverKind = (typeof handoverKinds)[number];
export const kindLabels: Record<HandoverKind, string> = { lead: "Lead", supporting: "Supporting" };
