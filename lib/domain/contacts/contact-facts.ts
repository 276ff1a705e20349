import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ContactParty, ContactPurpose, ContactResult, ContactStanding } from "./vocabulary";

/** What the rules need to know of a contact. */
export type ContactFacts = {
  happenedOn: CalendarDate;
  with: ContactParty;
  result: ContactResult;
  purposes: readonly ContactPurpose[];
  standing: ContactStanding;
};

/** A contact was made; everything else is an attempt. */
export const isMade = (result: ContactResult) => result === "made" || result === "late_but_seen";

/** It reached the person, and it still counts. */
export const reachedPerson = ({ with: party, result, standing }: ContactFacts) =>
  party === "person" && isMade(result) && standing === "standing";
