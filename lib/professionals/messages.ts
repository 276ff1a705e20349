import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import type { ContactFaults } from "@/lib/contacts/messages";
import { involvementRefusals, type InvolvementRefusal } from "@/lib/domain/contacts/involvement";
import { refused, type FormState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** Why a professional was not added to a case, or not marked as not involved. */
export type ProfessionalRefusal =
  CaseClosedToWrites | InvolvementRefusal | "unknown_professional" | "key_used_elsewhere";

/** Why a contact with a professional was written for no one. */
export type NotificationRefusal =
  | CaseClosedToWrites
  | "not_involved"
  | "somebody_out_of_reach"
  | "key_used_elsewhere"
  /** The references of people whom the words for every case seem to name. */
  | { named: readonly string[] }
  | (ContactFaults & { reference: string; ofSeveral: boolean });

const sentences = {
  ...closedToWrites,
  ...involvementRefusals,
  unknown_professional: "This professional is not known here any more. Type their name instead.",
  somebody_out_of_reach:
    "One of these people is not in your caseload any more, or their case does not name this professional now. Nothing was saved for anybody. Open the page again.",
  key_used_elsewhere: overtaken.key_used_elsewhere,
} as const;

/** A refusal to change who is involved, as the form shows it. */
export function refusedProfessional(refusal: ProfessionalRefusal, reference: string): FormState {
  if (refusal === "unknown_professional") {
    return refused("Check your answers.", { faults: { professionalId: [sentences[refusal]] } });
  }
  const fixLink = Object.hasOwn(involvementRefusals, refusal)
    ? { href: hrefTo("professionals", { reference }), label: "See the professionals of this case" }
    : undefined;
  return refused(sentences[refusal], { fixLink });
}

/** A refusal to log a contact with a professional, as the form shows it; of several people it says whose it is. */
export function refusedInforming(refusal: NotificationRefusal, reference: string): FormState {
  if (typeof refusal === "string") {
    const fixLink =
      refusal === "not_involved"
        ? { href: hrefTo("professionals", { reference }), label: "See the professionals of this case" }
        : undefined;
    return refused(sentences[refusal], { fixLink });
  }
  if ("named" in refusal) {
    return refused("Nothing is saved yet.", { faults: { namesNoOne: [namedSentence(refusal.named)] } });
  }
  const { faults, ofSeveral } = refusal;
  return refused(
    ofSeveral ? "Check your answers. Nothing is saved for anybody yet." : "Check your answers.",
    {
      faults: Object.fromEntries(
        faults.map(({ question, sentence }) => [
          question,
          [ofSeveral ? `${refusal.reference}: ${sentence}` : sentence],
        ]),
      ),
    },
  );
}

const namedSentence = (references: readonly string[]) =>
  `What you wrote for every case seems to name someone: ${references.join(", ")}. Say it in the words about that person alone, or tick the box if it is another word.`;
