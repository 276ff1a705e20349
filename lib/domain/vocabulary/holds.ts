/**
 * The status of a hold by the commissioner's office. *Ended* returned the person to a worker; *settled*, a stored value,
 * means that the case was closed, or taken over by a destination, while it was held.
 */
export const holdStates = ["proposed", "accepted", "returned", "ended", "settled"] as const;
export type HoldState = (typeof holdStates)[number];
export const holdStateLabels: Record<HoldState, string> = {
  proposed: "Proposed",
  accepted: "Held",
  returned: "Returned",
  ended: "Ended: back to a worker",
  settled: "Finished while held",
};
