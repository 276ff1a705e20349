import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { isMade, isOurCancellation, type ContactFacts } from "@/lib/domain/facts/contact";
import type { ContactPurpose } from "@/lib/domain/vocabulary/contacts";
import type { ProfessionalOutcome } from "@/lib/domain/vocabulary/professionals";

/** What a professional has to be informed of. Being informed of one thing never counts as being informed of another. */
export type News = Extract<
  ContactPurpose,
  "informed_of_closing" | "informed_of_death" | "informed_of_mistake"
>;

/**
 * The purposes that are recorded of a contact. A professional who said what they will do after the closing was informed
 * of it; after a death this is never assumed.
 */
export function purposesOf(
  chosen: readonly ContactPurpose[],
  { professionalOutcome, hasDied }: Pick<ContactFacts, "professionalOutcome"> & { hasDied: boolean },
): ContactPurpose[] {
  const isNews = professionalOutcome !== null && !hasDied;
  return [...new Set<ContactPurpose>([...chosen, ...(isNews ? ["informed_of_closing" as const] : [])])];
}

/** Whether and how one professional was informed of the news. Without an outcome or `informed` no one has tried. */
export type Notification = {
  involvementId: string;
  /** What they have to be informed of, or were. */
  news: News;
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

type DeathsOfCase = Pick<CaseFacts, "diedOn" | "deathRecordedAt" | "deathTakenBackAt">;

type NotificationFacts = DeathsOfCase & {
  involvements: readonly Pick<CaseFacts["involvements"][number], "id">[];
  contacts: readonly Said[];
};

/**
 * For each professional who is involved, what they have to be informed of and whether they were, by the latest contact
 * that still counts; of two on one day, by the one recorded last. A later attempt that did not reach them takes
 * nothing back.
 */
export const notificationOf = ({ involvements, contacts, ...death }: NotificationFacts): Notification[] =>
  involvements.map(({ id: involvementId }) => {
    const withThem = contacts.filter(
      ({ involvementId: id, status, result }) =>
        id === involvementId && status === "current" && !isOurCancellation(result),
    );
    const news = newsFor(withThem, death);
    const said = withThem.filter(isAbout[news](death)).sort(newestFirst);
    const counts = said.find(hasInformed) ?? said[0];
    return {
      involvementId,
      news,
      informed: counts !== undefined && hasInformed(counts),
      outcome: counts?.professionalOutcome ?? null,
      on: counts?.happenedOn ?? null,
    };
  });

/**
 * What a professional has to be informed of now. Of a recorded death; of its being a mistake, if they were informed of
 * one that was taken back and of nothing since; otherwise of the closing.
 */
function newsFor(withThem: readonly Said[], { diedOn, deathTakenBackAt }: DeathsOfCase): News {
  if (diedOn !== null) return "informed_of_death";
  if (deathTakenBackAt === null) return "informed_of_closing";
  const toldAt = Math.max(
    ...withThem
      .filter(
        (said) =>
          hasInformed(said) &&
          said.purposes.includes("informed_of_death") &&
          said.recordedAt <= deathTakenBackAt,
      )
      .map(({ recordedAt }) => recordedAt.getTime()),
  );
  const isCorrected = withThem.some(
    (said) =>
      hasInformed(said) &&
      said.purposes.includes("informed_of_mistake") &&
      said.recordedAt.getTime() >= toldAt,
  );
  return toldAt > -Infinity && !isCorrected ? "informed_of_mistake" : "informed_of_closing";
}

/** What one professional of a case has to be informed of now. */
export const newsOf = (involvementId: string, facts: NotificationFacts): News =>
  notificationOf(facts).find((one) => one.involvementId === involvementId)?.news ?? "informed_of_closing";

/**
 * The professionals with nothing recorded. A case cannot end while there is one; any outcome counts, also that
 * they could not be reached.
 */
export const withoutOutcome = (facts: NotificationFacts): Notification[] =>
  notificationOf(facts).filter(({ informed, outcome }) => !informed && outcome === null);

const hasInformed = ({ result, professionalOutcome }: Said) =>
  isMade(result) && professionalOutcome !== "could_not_be_reached";

/**
 * Which contacts are about the news. Of the closing: those with an outcome, unless they were about a death alone;
 * records of earlier versions carry no purpose. Of a death: those that say so and were recorded after the death was,
 * or in which the professional was the one who informed us. Of the mistake: those that say so, until one of them has
 * informed the professional.
 */
const isAbout: Record<News, (deaths: DeathsOfCase) => (said: Said) => boolean> = {
  informed_of_closing:
    () =>
    ({ purposes, professionalOutcome }) =>
      professionalOutcome !== null &&
      (purposes.includes("informed_of_closing") ||
        !(purposes.includes("informed_of_death") || purposes.includes("informed_of_mistake"))),
  informed_of_death:
    ({ diedOn, deathRecordedAt }) =>
    ({ happenedOn, recordedAt, direction, purposes }) => {
      const isSinceRecorded = deathRecordedAt !== null && recordedAt > deathRecordedAt;
      return (
        purposes.includes("informed_of_death") &&
        diedOn !== null &&
        happenedOn >= diedOn &&
        (isSinceRecorded || direction === "to_us")
      );
    },
  informed_of_mistake: () => (said) => said.purposes.includes("informed_of_mistake") && !hasInformed(said),
};

const newestFirst = (one: Said, other: Said) =>
  other.happenedOn.localeCompare(one.happenedOn) || other.recordedAt.getTime() - one.recordedAt.getTime();
