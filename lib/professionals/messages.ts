import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import type { ContactFaults } from "@/lib/contacts/messages";
import { involvementRefusals, type InvolvementRefusal } from "@/lib/domain/contacts/involvement";
import type { FormState } from "@/lib/platform/form-state";
import { refusedAnswers, refusedWrite } from "@/lib/platform/refusals";
import { hrefTo } from "@/lib/routes";

/** Why a professional was not added to a case, or not marked as not involved. */
export type ProfessionalRefusal = CaseWriteRefused | InvolvementRefusal | "unknown_professional";

/** Why a contact with a professional was not recorded for anyone. */
export type NotificationRefusal =
  | CaseWriteRefused
  | "not_involved"
  | "someone_out_of_reach"
  /** The references of the people the text for every case seems to name. */
  | { named: readonly string[] }
  | (ContactFaults & { reference: string; ofSeveral: boolean });

const sentences = {
  ...caseWriteRefusals,
  ...involvementRefusals,
  unknown_professional: "This professional is no longer on the list. Enter their name instead.",
  someone_out_of_reach:
    "One of these people is no longer in your caseload, or this professional is no longer on their case. Nothing was saved for anyone. Open the page again.",
} as const;

const linkToProfessionals = (reference: string) => ({
  href: hrefTo("professionals", { reference }),
  label: "See the professionals of this case",
});

/** A refusal to change who is involved, as the form shows it. */
export function refusedProfessional(refusal: ProfessionalRefusal, reference: string): FormState {
  const fixLink = linkToProfessionals(reference);
  return refusedWrite(refusal, {
    sentences,
    fields: { unknown_professional: "professionalId" },
    fixLinks: Object.fromEntries(Object.keys(involvementRefusals).map((name) => [name, fixLink])),
  });
}

/** A refusal to log a contact with a professional, as the form shows it; of several people it says whose it is. */
export function refusedInforming(refusal: NotificationRefusal, reference: string): FormState {
  if (typeof refusal === "string") {
    return refusedWrite(refusal, { sentences, fixLinks: { not_involved: linkToProfessionals(reference) } });
  }
  if ("named" in refusal) {
    return refusedAnswers([["namesNoOne", namedSentence(refusal.named)]], {
      message: "Nothing has been saved yet.",
    });
  }
  if (!refusal.ofSeveral) return refusedWrite(refusal, { sentences });
  return refusedAnswers(
    refusal.faults.map(({ question, sentence }) => [question, `${refusal.reference}: ${sentence}`]),
    { message: "Check your answers. Nothing has been saved for anyone yet." },
  );
}

const namedSentence = (references: readonly string[]) =>
  `What you wrote for every case seems to name someone: ${references.join(", ")}. Move it to the text about that person alone, or select the box if it is not a name.`;
