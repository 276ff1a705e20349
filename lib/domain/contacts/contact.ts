import type { ContactDayRefusal } from "@/lib/domain/programme/writing";
import type { ActingRole } from "@/lib/domain/moves/acting-roles";
import { isMade } from "@/lib/domain/facts/contact";
import type {
  ContactMedium,
  ContactLocation,
  ContactResult,
  ContactStatus,
} from "@/lib/domain/vocabulary/contacts";

/** A fault in a contact as it was entered, with the question where it is corrected. */
export type ContactFault = { question: "notes" | "location"; sentence: string };

type TypedContact = {
  medium: ContactMedium;
  location: ContactLocation | null;
  result: ContactResult;
  notes: string;
};

/**
 * The faults of a contact. A contact that was made needs notes, an attempt does not; a location belongs only to a
 * contact in person. `mayRecordContact` decides on which day it may have happened.
 */
export function faultsOfContact({ medium, location, result, notes }: TypedContact): ContactFault[] {
  const faults: ContactFault[] = [];
  if (isMade(result) && notes === "") faults.push({ question: "notes", sentence: "Enter what happened." });
  if (medium === "in_person" && location === null) {
    faults.push({ question: "location", sentence: "Select where you met, or planned to meet." });
  }
  if (medium !== "in_person" && location !== null) {
    faults.push({
      question: "location",
      sentence: "Only a contact in person has a location. Select none, or change how the contact was made.",
    });
  }
  return faults;
}

/** The sentence for a day on which a contact cannot be recorded. */
export const contactDayRefusals: Record<ContactDayRefusal, string> = {
  future: "This date is in the future. Enter the day on which it happened.",
  before_start: "This date is before the case began. Check the year.",
};

export type AmendRefusal = "not_author" | "already_corrected" | "entered_in_error";

export const amendRefusals: Record<AmendRefusal, string> = {
  not_author: "Only the person who wrote a contact can change it.",
  already_corrected: "This contact has already been corrected. Correct the newer one.",
  entered_in_error: "This contact is marked as entered in error. Log a new one.",
};

type Amended = { authorId: string; status: ContactStatus };

/** Why a contact may not be corrected by this person, or null when it may: only its author knows what it should say. */
export function refusalToAmend(contact: Amended, actorId: string): AmendRefusal | null {
  return contact.authorId === actorId ? refusalByStatus(contact.status) : "not_author";
}

export type MarkRefusal = Exclude<AmendRefusal, "not_author"> | "not_author_or_decider";

export const markRefusals: Record<MarkRefusal, string> = {
  not_author_or_decider:
    "Only the person who wrote a contact, a manager, or the named holder of a held case can mark it as entered in error.",
  already_corrected: amendRefusals.already_corrected,
  entered_in_error: amendRefusals.entered_in_error,
};

/**
 * Why a contact may not be marked as entered in error, or moved to the right case, by this person; null when it may.
 * Takes the roles in which they act on the case. Its author may, and who decides on the case: so an entry of someone who
 * has left can be marked too. Source: the contract, section 7, C16.
 */
export function refusalToMark(
  contact: Amended,
  { id, roles }: { id: string; roles: readonly ActingRole[] },
): MarkRefusal | null {
  return contact.authorId === id || decides(roles)
    ? refusalByStatus(contact.status)
    : "not_author_or_decider";
}

const refusalByStatus = (status: ContactStatus) => {
  if (status === "corrected") return "already_corrected";
  return status === "entered_in_error" ? "entered_in_error" : null;
};

const decides = (roles: readonly ActingRole[]) => roles.includes("manager") || roles.includes("named_holder");

/**
 * Whether the text of a contact is shown to someone who acts in these roles on the case. What was entered in error may be
 * about someone else, so only those who decide on the case read it. Source: the contract, section 7, C16.
 */
export const showsText = ({ status }: Pick<Amended, "status">, roles: readonly ActingRole[]): boolean =>
  status !== "entered_in_error" || decides(roles);
