import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import type { ContactFaults } from "@/lib/contacts/messages";
import { letterRefusals, type Letter, type LetterRefusal } from "@/lib/domain/person/letter";
import { refused, type FormState } from "@/lib/platform/form-state";
import { refusedWrite } from "@/lib/platform/refusals";
import type { CaseToWrite } from "./types";

/** Why it was not recorded that a letter was posted. */
export type PostingRefusal = CaseWriteRefused | LetterRefusal | ContactFaults;

/** A refusal, shown above the button: the form has no fields to show it next to. */
export const refusedPosting = (refusal: PostingRefusal): FormState =>
  typeof refusal === "string"
    ? refusedWrite(refusal, { sentences: { ...caseWriteRefusals, ...letterRefusals } })
    : refused(refusal.faults.map(({ sentence }) => sentence).join(" "));

/** What the record says of a letter that was posted. */
export const postedWords = (letter: Letter, { newContact }: Pick<CaseToWrite, "newContact">): string =>
  letter === "other_help" || newContact === null
    ? "Posted the letter with other places to get help, and how to come back."
    : `Posted the letter that says to turn to ${newContact.name} from now on, with help out of hours.`;
