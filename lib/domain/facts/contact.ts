import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ProfessionalOutcome } from "@/lib/domain/vocabulary/professionals";
import type {
  ContactDirection,
  ContactMedium,
  ContactParty,
  ContactPurpose,
  ContactResult,
  ContactStatus,
} from "@/lib/domain/vocabulary/contacts";

/** The facts of a contact that the rules read. */
export type ContactFacts = {
  id: string;
  happenedOn: CalendarDate;
  recordedAt: Date;
  with: ContactParty;
  medium: ContactMedium;
  direction: ContactDirection;
  result: ContactResult;
  purposes: readonly ContactPurpose[];
  status: ContactStatus;
  /** The professional it was with, by their involvement, and what they will do. */
  involvementId: string | null;
  professionalOutcome: ProfessionalOutcome | null;
};

/** A contact was made; everything else is an attempt. */
export const isMade = (result: ContactResult) => result === "made" || result === "late_but_seen";

/** The person was reached, and the contact has not been corrected or entered in error. */
export const reachedPerson = ({
  with: party,
  result,
  status,
}: Pick<ContactFacts, "with" | "result" | "status">) =>
  party === "person" && isMade(result) && status === "current";

/** We called it off ourselves, so no one was contacted and no attempt was made. It never counts in a search. */
export const isOurCancellation = (result: ContactResult) => result === "cancelled_by_us";

/**
 * The results that count as an attempt to reach someone. A person who cancelled or did not want to talk has been
 * reached, so they are not being searched for.
 */
const attempted: ReadonlySet<ContactResult> = new Set([
  "no_answer",
  "left_message",
  "did_not_attend",
  "wrong_or_dead_number",
  "no_reply_to_visit",
  "returned_post",
]);

/** A failed attempt of ours to reach the person that still counts. */
export const isAttempt = ({
  with: party,
  direction,
  result,
  status,
}: Pick<ContactFacts, "with" | "direction" | "result" | "status">) =>
  party === "person" && direction === "from_us" && attempted.has(result) && status === "current";
