import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { SharingEvent } from "./vocabulary";

type Entry = { handoverId: string; event: SharingEvent };

/** The last word on each handover of a log, oldest first, on what left and whether it came back. A receipt says neither. */
function lastWords<Logged extends Entry>(log: readonly Logged[]): Logged[] {
  const last = new Map(
    log.filter(({ event }) => event !== "receipt").map((entry) => [entry.handoverId, entry]),
  );
  return [...last.values()];
}

/** What was sent and stands with the destination: it has to be recalled once sharing is withdrawn. */
export const sentEntries = <Logged extends Entry>(log: readonly Logged[]) =>
  lastWords(log).filter(({ event }) => event === "sent");

/** What has to be recalled and is not yet. */
export const dueRecalls = <Logged extends Entry>(log: readonly Logged[]) =>
  lastWords(log).filter(({ event }) => event === "recall_due");

/** What is wrong with the day on which a recall was confirmed, or null: it lies between the withdrawal and today. */
export function faultOfRecall(
  happenedOn: CalendarDate,
  { since, today }: { since: CalendarDate; today: CalendarDate },
): string | null {
  if (happenedOn > today) return "It cannot have been confirmed in the future. Check the date.";
  return happenedOn < since ? "This date is before sharing was withdrawn. Check the date." : null;
}
