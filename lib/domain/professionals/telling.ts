import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/case/facts";
import type { ContactFacts } from "@/lib/domain/contacts/contact-facts";
import type { ProfessionalOutcome } from "./vocabulary";

/** What came of telling one professional that the service closes; without an outcome nobody has tried. */
export type Telling = {
  involvementId: string;
  outcome: ProfessionalOutcome | null;
  on: CalendarDate | null;
};

type TellingFacts = Pick<CaseFacts, "involvements" | "contacts">;

/**
 * For each professional who is involved, the outcome that counts today: that of the latest contact that still
 * stands. Of two on one day it is the one that was written down last.
 */
export const tellingOf = ({ involvements, contacts }: TellingFacts): Telling[] =>
  involvements.map(({ id: involvementId }) => {
    const latest = contacts.filter(countsFor(involvementId)).sort(oldestFirst).at(-1);
    return {
      involvementId,
      outcome: latest?.professionalOutcome ?? null,
      on: latest?.happenedOn ?? null,
    };
  });

/**
 * The professionals of whom no outcome is recorded. A case cannot end while there is one, for which any outcome
 * counts, also that they could not be reached.
 */
export const withoutOutcome = (facts: TellingFacts): Telling[] =>
  tellingOf(facts).filter(({ outcome }) => outcome === null);

const countsFor = (involvementId: string) => (contact: ContactFacts) =>
  contact.involvementId === involvementId &&
  contact.professionalOutcome !== null &&
  contact.standing === "standing";

const oldestFirst = (one: ContactFacts, other: ContactFacts) =>
  one.happenedOn.localeCompare(other.happenedOn) || one.recordedAt.getTime() - other.recordedAt.getTime();
