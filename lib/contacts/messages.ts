import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { amendRefusals, type AmendRefusal, type ContactFault } from "@/lib/domain/contacts/contact";
import { refused, type FormState } from "@/lib/platform/form-state";

/** What is wrong with a contact as it was typed, beside the questions that fix it. */
export type ContactFaults = {
  faults: readonly {
    question: ContactFault["question"] | "happenedOn" | "involvementId";
    sentence: string;
  }[];
};

/** Why a contact was not written. */
export type ContactRefusal = CaseClosedToWrites | "key_used_elsewhere" | AmendRefusal | ContactFaults;

const sentences = { ...closedToWrites, ...overtaken, ...amendRefusals };

/** A refusal as the form shows it. */
export function refusedContact(refusal: ContactRefusal): FormState {
  if (typeof refusal === "string") return refused(sentences[refusal]);

  return refused("Check your answers.", {
    faults: Object.fromEntries(refusal.faults.map(({ question, sentence }) => [question, [sentence]])),
  });
}
