import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import type { ContactFaults } from "@/lib/contacts/messages";
import { letterRefusals, type Letter, type LetterRefusal } from "@/lib/domain/person/letter";
import { refused, type FormState } from "@/lib/platform/form-state";
import type { CaseToWrite } from "./types";

/** Why it was not recorded that a letter was posted. */
export type PostingRefusal = CaseClosedToWrites | "key_used_elsewhere" | LetterRefusal | ContactFaults;

const sentences = { ...closedToWrites, ...overtaken, ...letterRefusals };

/** A refusal as it stands above the button; nothing was typed that it could stand beside. */
export const refusedPosting = (refusal: PostingRefusal): FormState =>
  refused(
    typeof refusal === "string"
      ? sentences[refusal]
      : refusal.faults.map(({ sentence }) => sentence).join(" "),
  );

/** What the record says of a letter that was posted. */
export const postedWords = (letter: Letter, { newContact }: Pick<CaseToWrite, "newContact">): string =>
  letter === "other_help" || newContact === null
    ? "Posted the letter with other places to get help, and how to come back."
    : `Posted the letter that says to turn to ${newContact.name} from now on, with help out of hours.`;
