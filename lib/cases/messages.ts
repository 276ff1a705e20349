/** The sentence for a write that is not open on a case, whatever it was. */
export const closedToWrites = {
  not_found: "This case is not in your caseload. It may have been reassigned. Nothing was saved.",
  data_entry_closed: "The last day for corrections has passed. Only a manager can still write.",
  frozen: "The records are frozen. Nothing can be written any more.",
} as const;

/** Why no write at all is open on a case: it is not theirs to see, or the programme's dates have passed. */
export type CaseClosedToWrites = keyof typeof closedToWrites;

/** The sentences for what can come between any form and its write. */
export const overtaken = {
  key_used_elsewhere: "This form was used for something else already. Open the page again.",
  changed_meanwhile: "Somebody changed this meanwhile. Compare, and send again if yours should stand.",
} as const;
