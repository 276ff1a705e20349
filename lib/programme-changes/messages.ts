import { overtaken } from "@/lib/platform/overtaken";
import { refusedWrite, type FaultyAnswers } from "@/lib/platform/refusals";

/** The sentence for each reason why a change was not proposed, approved, sent back, taken back or confirmed. */
export const changeRefusals = {
  not_allowed: "Your role cannot do this.",
  not_open: "This change has been decided or taken back since you opened the page. Open it again to see how.",
  other_open:
    "A change waits for a decision already. It is decided or taken back before the next is proposed.",
  nothing_changed: "Nothing differs from what the programme goes by now. Change a date or a number first.",
  who_is_left_missing: "Enter who is still left, and why support has to go on for them.",
  own_proposal: "You proposed this change yourself, so someone else approves it.",
  no_longer_possible:
    "A date in this change can no longer be chosen, because it has passed since. Send the change back; a manager can propose it again.",
  confirmed_already: "The dates have been confirmed already.",
  frozen: "The records are frozen. You can no longer change anything.",
  data_entry_closed: "The last day for corrections has passed. Only a manager can still make changes.",
  key_used_elsewhere: overtaken.key_used_elsewhere,
} as const;

/** Why a change of the dates and thresholds was not proposed, approved, sent back, taken back or confirmed. */
export type ChangeRefused = keyof typeof changeRefusals;

export const refusedChange = (refusal: ChangeRefused | FaultyAnswers) =>
  refusedWrite(refusal, { sentences: changeRefusals, fields: { who_is_left_missing: "whoIsLeft" } });
