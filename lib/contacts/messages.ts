import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import {
  amendRefusals,
  markRefusals,
  type AmendRefusal,
  type ContactFault,
  type MarkRefusal,
} from "@/lib/domain/contacts/contact";
import type { FormState } from "@/lib/platform/form-state";
import { refusedWrite, type FaultyAnswers } from "@/lib/platform/refusals";

/** The faults of a contact as it was entered. */
export type ContactFaults = FaultyAnswers<ContactFault["question"] | "happenedOn" | "involvementId">;

/** Why a contact was not written. */
export type ContactRefusal = CaseWriteRefused | AmendRefusal | MarkRefusal | MoveRefusal | ContactFaults;

/** Why a contact was not moved to another case. A case out of reach is refused as one that does not exist. */
const moveRefusals = {
  right_case_unknown: "No case that you can open has this reference. Check the reference.",
  same_case:
    "This is the case that the contact is on. Enter the reference of the right case, or leave it empty.",
  before_right_case: "The contact was before that case began. Check the reference.",
} as const;
type MoveRefusal = keyof typeof moveRefusals;

/** A refusal to log, correct, mark or move a contact, as the form shows it. */
export const refusedContact = (refusal: ContactRefusal): FormState =>
  refusedWrite(refusal, {
    sentences: { ...caseWriteRefusals, ...amendRefusals, ...markRefusals, ...moveRefusals },
    fields: {
      right_case_unknown: "toReference",
      same_case: "toReference",
      before_right_case: "toReference",
    },
  });
