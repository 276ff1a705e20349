import "server-only";
import type { CaseScope } from "@/lib/auth/scope";
import { writeToCase } from "@/lib/cases/write";
import { addContact } from "@/lib/contacts/writes";
import type { ContactPurpose } from "@/lib/domain/vocabulary/contacts";
import { mayMakeLetter, type Letter } from "@/lib/domain/person/letter";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse } from "@/lib/domain/result";
import { postedWords } from "./messages";
import { findCaseToWrite } from "./reads";
import type { CaseToWrite } from "./types";

/** The letter with other places to get help is an attempt only while we are trying to reach the person. */
const purposesOf = (
  letter: Letter,
  { isSearchedFor }: Pick<CaseToWrite, "isSearchedFor">,
): ContactPurpose[] =>
  letter === "other_help" && isSearchedFor
    ? ["information_and_advice", "lost_contact_attempt"]
    : ["information_and_advice"];

/**
 * Records that a letter was posted today, as a contact by letter from us. Its result is "left a message", because no one
 * knows whether it was read; it never counts as a contact made.
 */
export const postLetter = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, letter }: { reference: string; letter: Letter },
) =>
  writeToCase({ scope, actor, requestKey, action: "post_letter", reference }, async (write) => {
    const person = await findCaseToWrite(scope, reference, write.tx);
    if (!person) return refuse("not_found");
    const may = mayMakeLetter(letter, person);
    if (!may.ok) return may;

    const added = await addContact(write, {
      happenedOn: write.today,
      with: "person",
      medium: "letter",
      location: null,
      direction: "from_us",
      result: "left_message",
      purposes: purposesOf(letter, person),
      notes: postedWords(letter, person),
      nextStep: null,
      involvementId: null,
      professionalOutcome: null,
    });
    if (!added.ok) return added;
    const contactId = added.value;
    return ok({
      value: { contactId },
      events: [
        { kind: "contact_logged", contactId },
        { kind: "letter_made", letter },
      ],
    });
  });
