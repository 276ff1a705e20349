/**
 * What the commissioner's office takes on. With a *hold* it becomes responsible for the person. With *after-care* it makes
 * the safety checks of a completed handover, and who is responsible stays as it is.
 */
export const holdKinds = ["hold", "after_care"] as const;
export type HoldKind = (typeof holdKinds)[number];

/**
 * The status of a hold by the commissioner's office. *Ended* returned the person to a worker; *settled*, a stored value,
 * means that the case was closed, or taken over by a destination, while it was held. *Taken back* was proposed because of
 * an answer that was recorded by mistake: it counts for nothing. After-care stays *accepted* when its last
 * safety check is answered, and is *ended* when its handover breaks down or the person returns.
 */
export const holdStates = ["proposed", "accepted", "returned", "ended", "settled", "taken_back"] as const;
export type HoldState = (typeof holdStates)[number];
export const holdStateLabels: Record<HoldState, string> = {
  proposed: "Proposed",
  accepted: "Held",
  returned: "Returned",
  ended: "Ended: back to a worker",
  settled: "Finished while held",
  taken_back: "Taken back",
};
