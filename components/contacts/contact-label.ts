import { practitionerLabel } from "./practitioner-label";
import type { ContactVersion } from "@/lib/contacts/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { professionalOutcomeLabels } from "@/lib/domain/vocabulary/professionals";
import {
  directionLabels,
  mediumLabels,
  partyLabels,
  locationLabels,
  purposeLabels,
  resultLabels,
} from "@/lib/domain/vocabulary/contacts";

/** What a contact was, in a few words: "Phone call", "Phone call with Dr Osei, GP", "In person: did not attend". */
export function contactTitle({
  medium,
  with: party,
  professional,
  result,
}: Pick<ContactVersion, "medium" | "with" | "professional" | "result">) {
  const whom = professional ? practitionerLabel(professional) : inSentence(partyLabels[party]);
  const how = mediumLabels[medium] + (party === "person" ? "" : ` with ${whom}`);
  return result === "made" ? how : `${how}: ${inSentence(resultLabels[result])}`;
}

/**
 * What is not said by the title and the words: what a professional will do, where, who made contact, what for. Empty
 * for the usual case.
 */
export const contactDetails = ({ location, direction, purposes, professionalOutcome }: ContactVersion) =>
  [
    professionalOutcome && professionalOutcomeLabels[professionalOutcome],
    location && locationLabels[location],
    direction === "to_us" && directionLabels[direction],
    ...purposes.filter((purpose) => purpose !== "check_in").map((purpose) => purposeLabels[purpose]),
  ].filter((detail) => typeof detail === "string");

/** The start of the text, to tell one contact from another in a list. */
export function contactInList(contact: ContactVersion, today: CalendarDate) {
  const [firstLine = ""] = contact.notes.split("\n");
  const start = firstLine.length > 80 ? `${firstLine.slice(0, 80).trimEnd()}…` : firstLine;
  return {
    label: `${plainDay(contact.happenedOn, today)}, ${inSentence(contactTitle(contact))}`,
    hint: start,
  };
}

const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
