import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { isMade, isOurCancellation, type ContactFacts } from "@/lib/domain/facts/contact";
import type { ContactPurpose } from "@/lib/domain/vocabulary/contacts";
import type { ProfessionalOutcome } from "@/lib/domain/vocabulary/professionals";

/** What a professional has to be informed of. Being informed of one thing never counts as being informed of another. */
export type News = Extract<ContactPurpose, "informed_of_closing" | "informed_of_death">;

/** What the professionals of a case have to be informed of now: once a death is recorded, of that alone. */
export const newsOf = ({ hasDied }: { hasDied: boolean }): News =>
  hasDied ? "informed_of_death" : "informed_of_closing";

/**
 * The purposes that are recorded of a contact. A professional who said what they will do after the closing was informed
 * of it; after a death this is never assumed.
 */
export function purposesOf(
  chosen: readonly ContactPurpose[],
  { professionalOutcome, hasDied }: Pick<ContactFacts, "professionalOutcome"> & { hasDied: boolean },
): ContactPurpose[] {
  const isNews = professionalOutcome !== null && !hasDied;
  return [...new Set<ContactPurpose>([...chosen, ...(isNews ? [newsOf({ hasDied })] : [])])];
}

/** Whether and how one professional was informed of the news. Without an outcome or `informed` no one has tried. */
export type Notification = {
  involvementId: string;
  informed: boolean;
  outcome: ProfessionalOutcome | null;
  on: CalendarDate | null;
};

/** What the rule needs to know of a contact. */
type Said = Pick<
  ContactFacts,
  | "happenedOn"
  | "recordedAt"
  | "status"
  | "direction"
  | "result"
  | "purposes"
  | "involvementId"
  | "professionalOutcome"
>;

type NotificationFacts = Pick<CaseFacts, "diedOn" | "deathRecordedAt"> & {
  involvements: readonly Pick<CaseFacts["involvements"][number], "id">[];
  contacts: readonly Said[];
};

/**
 * For each professional who is involved, whether they were informed of the news, by the latest contact that still
 * counts; of two on one day, by the one recorded last. A later attempt that did not reach them takes nothing back.
 */
export const notificationOf = ({ involvements, contacts, ...death }: NotificationFacts): Notification[] =>
  involvements.map(({ id: involvementId }) => {
    const said = contacts
      .filter(
        ({ involvementId: id, status, result }) =>
          id === involvementId && status === "current" && !isOurCancellation(result),
      )
      .filter(isAbout(death))
      .sort(newestFirst);
    const counts = said.find(hasInformed) ?? said[0];
    return {
      involvementId,
      informed: counts !== undefined && hasInformed(counts),
      outcome: counts?.professionalOutcome ?? null,
      on: counts?.happenedOn ?? null,
    };
  });

/**
 * The professionals with nothing recorded. A case cannot end while there is one; any outcome counts, also that
 * they could not be reached.
 */
export const withoutOutcome = (facts: NotificationFacts): Notification[] =>
  notificationOf(facts).filter(({ informed, outcome }) => !informed && outcome === null);

const hasInformed = ({ result, professionalOutcome }: Said) =>
  isMade(result) && professionalOutcome !== "could_not_be_reached";

/**
 * Which contacts are about the news. Of the closing: those with an outcome, unless they were about the death alone;
 * records of earlier versions carry no purpose. Of a death: those that say so and were recorded after the death was,
 * or in which the professional was the one who informed us.
 */
const isAbout =
  ({ diedOn, deathRecordedAt }: Pick<NotificationFacts, "diedOn" | "deathRecordedAt">) =>
  ({ happenedOn, recordedAt, direction, purposes, professionalOutcome }: Said) => {
    const isOfDeath = purposes.includes("informed_of_death");
    if (diedOn === null) {
      return professionalOutcome !== null && (!isOfDeath || purposes.includes("informed_of_closing"));
    }
    const isSinceRecorded = deathRecordedAt !== null && recordedAt > deathRecordedAt;
    return isOfDeath && happenedOn >= diedOn && (isSinceRecorded || direction === "to_us");
  };

const newestFirst = (one: Said, other: Said) =>
  other.happenedOn.localeCompare(one.happenedOn) || other.recordedAt.getTime() - one.recordedAt.getTime();
