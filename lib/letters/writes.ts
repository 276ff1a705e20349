import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { lockCase } from "@/lib/cases/lock";
import { logOnCase } from "@/lib/contacts/writes";
import type { ContactPurpose } from "@/lib/domain/vocabulary/contacts";
import { mayMakeLetter, type Letter } from "@/lib/domain/person/letter";
import type { Actor } from "@/lib/domain/permissions/actor";
import { refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import { writeOnce } from "@/lib/platform/write-once";
import { postedWords, type PostingRefusal } from "./messages";
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
 * Records that a letter was posted today: as a contact by letter from us, and that the letter was made. It left a
 * message and no more: whether it was read is not known, so that it never counts as a contact made.
 */
export const postLetter = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, letter }: { reference: string; letter: Letter },
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "post_letter" },
    async (tx): Promise<Result<{ contactId: string }, PostingRefusal>> => {
      const locked = await lockCase(tx, scope, actor, reference);
      if (!locked.ok) return locked;
      const person = await findCaseToWrite(scope, reference, tx);
      if (!person) return refuse("not_found");
      const may = mayMakeLetter(letter, person);
      if (!may.ok) return may;

      const logged = await logOnCase(tx, actor, locked.value, {
        happenedOn: today(),
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
      if (!logged.ok) return logged;

      const { id: caseId, programme } = locked.value;
      const by = { programmeId: programme.id, byId: actor.id, caseId };
      await recordCaseEvent(tx, by, { kind: "letter_made", letter });
      return logged;
    },
  );
