import "server-only";
import { type CalendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import type { NoticeReason } from "@/lib/domain/vocabulary/notice-reasons";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** The destination has not been informed yet, and there still is something to inform it of. */
export const stillOpen = { informedOn: null, droppedOn: null } satisfies Prisma.DestinationNoticeWhereInput;

type News = { caseId: string; reason: NoticeReason; since: CalendarDate };

/** The destination of a handover is to be informed of something, as `openNotices` says. */
export const openNotice = (tx: Tx, { handoverId, ...news }: News & { handoverId: string }) =>
  openNotices(tx, news, [handoverId]);

/**
 * The destinations of some handovers are to be informed of something. While one of them does not know of an earlier
 * change, that one stays due: one conversation tells it of both.
 */
async function openNotices(tx: Tx, { since, ...news }: News, handoverIds: readonly string[]) {
  const open = await tx.destinationNotice.findMany({
    where: { handoverId: { in: [...handoverIds] }, ...stillOpen },
    select: { handoverId: true },
  });
  const waiting = new Set(open.map(({ handoverId }) => handoverId));
  await tx.destinationNotice.createMany({
    data: handoverIds
      .filter((handoverId) => !waiting.has(handoverId))
      .map((handoverId) => ({ ...news, handoverId, since: columnOf(since) })),
  });
}

type OfDeath = { caseId: string; deathId: string; since: CalendarDate };

/** The destinations of some handovers are to be informed of a death. */
export async function informOfDeath(
  tx: Tx,
  { caseId, deathId, since }: OfDeath,
  handoverIds: readonly string[],
) {
  await openNotices(tx, { caseId, reason: "death", since }, handoverIds);
  await tx.destinationNotice.updateMany({
    where: { handoverId: { in: [...handoverIds] }, ...stillOpen },
    data: { deathId },
  });
}

/**
 * A death was a mistake: destinations that were informed of it are to be informed of that. One that was not informed
 * has nothing to hear, except of what it did not know before.
 */
export async function informOfNoDeath(tx: Tx, { caseId, deathId, since }: OfDeath) {
  const informed = await tx.destinationNotice.findMany({
    where: { deathId, informedOn: { not: null } },
    select: { handoverId: true },
  });
  await tx.destinationNotice.updateMany({
    where: { deathId, reason: "death", ...stillOpen },
    data: { droppedOn: columnOf(since) },
  });
  await openNotices(
    tx,
    { caseId, reason: "death_taken_back", since },
    informed.map(({ handoverId }) => handoverId),
  );
}
