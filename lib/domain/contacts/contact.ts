import type { ContactDayRefusal } from "@/lib/domain/programme/writing";
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
  frozen: "The records are frozen. You can no longer record anything.",
  future: "This date is in the future. Enter the day on which it happened.",
  before_start: "This date is before the case began. Check the year.",
};

export type AmendRefusal = "not_author" | "already_corrected" | "entered_in_error";

export const amendRefusals: Record<AmendRefusal, string> = {
  not_author: "Only the person who wrote a contact can change it.",
  already_corrected: "This contact has already been corrected. Correct the newer one.",
  entered_in_error: "This contact is marked as entered in error. Log a new one.",
};

/** Why a contact may not be corrected or marked as entered in error by this person, or null when it may. */
export function refusalToAmend(
  { authorId, status }: { authorId: string; status: ContactStatus },
  actorId: string,
): AmendRefusal | null {
  if (authorId !== actorId) return "not_author";
  if (status === "corrected") return "already_corrected";
  if (status === "entered_in_error") return "entered_in_error";
  return null;
}
