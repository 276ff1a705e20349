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
