import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EffectiveEvents } from "@/lib/domain/history/effective-events";
import type { SharingEvent } from "@/lib/domain/vocabulary/sharing";

type Entry = { handoverId: string; event: SharingEvent };

/** The newest entry for each handover of a log, oldest first. A receipt is left out: it does not change what is held there. */
function lastWords<Logged extends Entry>(log: EffectiveEvents<Logged>): Logged[] {
  const last = new Map(
    log.filter(({ event }) => event !== "receipt").map((entry) => [entry.handoverId, entry]),
  );
  return [...last.values()];
}

/** What the destinations have and may keep. Withdrawing the decision to share means that it has to be recalled. */
export const sentEntries = <Logged extends Entry>(log: EffectiveEvents<Logged>) =>
  lastWords(log).filter(({ event }) => event === "sent");

/**
 * What has to be recalled and has not been. A new version sent after the person agreed again ends the recall: the
 * destination may have the summary. Agreeing again does not end it, because the person may agree to less.
 */
export const dueRecalls = <Logged extends Entry>(log: EffectiveEvents<Logged>) =>
  lastWords(log).filter(({ event }) => event === "recall_due");

/** The same for the rules of the case: the handovers, each with the day from which the recall is counted. */
export const recallsDue = (
  log: EffectiveEvents<Entry & { happenedOn: CalendarDate }>,
): { handoverId: string; since: CalendarDate }[] =>
  dueRecalls(log).map(({ handoverId, happenedOn }) => ({ handoverId, since: happenedOn }));

/** What is wrong with the day on which a recall was confirmed, or null: it lies between the withdrawal and today. */
export function faultOfRecall(
  happenedOn: CalendarDate,
  { since, today }: { since: CalendarDate; today: CalendarDate },
): string | null {
  if (happenedOn > today) return "The date of the confirmation must be today or in the past.";
  return happenedOn < since ? "This date is before sharing was withdrawn. Check the date." : null;
}
