import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { isOurCancellation, type ContactFacts } from "@/lib/domain/facts/contact";
import { isInformed, type ProfessionalOutcome } from "@/lib/domain/vocabulary/professionals";

/** What came of telling one professional what there is to tell; without an outcome no one has tried. */
export type Notification = {
  involvementId: string;
  outcome: ProfessionalOutcome | null;
  on: CalendarDate | null;
};

/** What the rule needs to know of a contact. */
type Said = Pick<
  ContactFacts,
  "happenedOn" | "recordedAt" | "standing" | "result" | "involvementId" | "professionalOutcome"
>;

type NotificationFacts = {
  involvements: readonly Pick<CaseFacts["involvements"][number], "id">[];
  contacts: readonly Said[];
  /** A death is told to everyone anew: what was said before it counts no more. */
  diedOn: CalendarDate | null;
};

/**
 * For each professional who is involved, the outcome that counts today: that of the latest contact that still
 * stands; of two on one day, that of the one that was written down last. Once someone was spoken with, a later
 * try that did not reach them takes nothing back.
 */
export const notificationOf = ({ involvements, contacts, diedOn }: NotificationFacts): Notification[] =>
  involvements.map(({ id: involvementId }) => {
    const said = contacts.filter(countsFor(involvementId, diedOn)).sort(newestFirst);
    const counts = said.find(({ professionalOutcome }) => isInformed(professionalOutcome)) ?? said[0];
    return {
      involvementId,
      outcome: counts?.professionalOutcome ?? null,
      on: counts?.happenedOn ?? null,
    };
  });

/**
 * The professionals of whom no outcome is recorded. A case cannot end while there is one, for which any outcome
 * counts, also that they could not be reached.
 */
export const withoutOutcome = (facts: NotificationFacts): Notification[] =>
  notificationOf(facts).filter(({ outcome }) => outcome === null);

const countsFor = (involvementId: string, diedOn: CalendarDate | null) => (contact: Said) =>
  contact.involvementId === involvementId &&
  contact.professionalOutcome !== null &&
  contact.standing === "standing" &&
  !isOurCancellation(contact.result) &&
  (diedOn === null || contact.happenedOn >= diedOn);

const newestFirst = (one: Said, other: Said) =>
  other.happenedOn.localeCompare(one.happenedOn) || other.recordedAt.getTime() - one.recordedAt.getTime();
