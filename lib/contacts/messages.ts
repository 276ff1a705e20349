import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import { amendRefusals, type AmendRefusal, type ContactFault } from "@/lib/domain/contacts/contact";
import type { FormState } from "@/lib/platform/form-state";
import { refusedWrite, type FaultyAnswers } from "@/lib/platform/refusals";

/** The faults of a contact as it was entered. */
export type ContactFaults = FaultyAnswers<ContactFault["question"] | "happenedOn" | "involvementId">;

/** Why a contact was not written. */
export type ContactRefusal = CaseWriteRefused | AmendRefusal | ContactFaults;

/** A refusal as the form shows it. */
export const refusedContact = (refusal: ContactRefusal): FormState =>
  refusedWrite(refusal, { sentences: { ...caseWriteRefusals, ...amendRefusals } });
