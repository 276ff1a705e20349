import "server-only";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { effectiveEvents, type EffectiveEvents } from "@/lib/domain/history/effective-events";
import { pastMoveOf, type PastMove } from "@/lib/domain/moves/handover-outcome";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { CaseEvent, CaseEventKind, ProgrammeEvent } from "./events";

/*
 * The only readers of the append-only history. Each hands on the events that count, so that an event that another
 * one cancels is left out for every reader at once. The lint refuses to read either table anywhere else.
 */

/** When something was recorded, and by whom; null when the product did it. */
export type Recorded = { at: Date; by: { name: string } | null };

const recorded = { at: true, by: { select: { name: true } } } satisfies Prisma.AuditEventSelect;

type About = {
  kinds: readonly (CaseEvent | ProgrammeEvent)["kind"][];
  caseId?: string;
  /** What the event names, such as the id of an alert. */
  names?: Readonly<Record<string, string>>;
};

const isAbout = ({ kinds, caseId, names = {} }: About): Prisma.AuditEventWhereInput => ({
  kind: { in: [...kinds] },
  ...(caseId !== undefined && { caseId }),
  AND: Object.entries(names).map(([name, equals]) => ({ data: { path: [name], equals } })),
});

/** The last thing that was done, of some kinds; null when nothing was. */
export const findLastEvent = (tx: Tx, about: About): Promise<(Recorded & { kind: string }) | null> =>
  tx.auditEvent.findFirst({
    where: isAbout(about),
    select: { ...recorded, kind: true },
    orderBy: { id: "desc" },
  });

/** Whether something of this kind, about no programme, has been recorded since an instant. */
export const wasRecordedSince = async (tx: Tx, kind: ProgrammeEvent["kind"], since: Date): Promise<boolean> =>
  (await tx.auditEvent.findFirst({
    where: { programmeId: null, kind, at: { gt: since } },
    select: { id: true },
  })) !== null;

/** How often something was done, of some kinds, and the last time; for the version of what cannot count itself. */
export async function listTimes(tx: Tx, about: About): Promise<EffectiveEvents<Recorded>> {
  return effectiveEvents(
    await tx.auditEvent.findMany({ where: isAbout(about), select: recorded, orderBy: { id: "asc" } }),
  );
}

/**
 * What was recorded on each of some cases, by the id of the case, oldest first. That is the order of the ids: the
 * database makes them by its own clock, while ours can be set.
 */
export async function listCaseEvents(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, EffectiveEvents<CaseEvent>>> {
  const rows = await tx.auditEvent.findMany({
    where: { caseId: { in: [...caseIds] } },
    select: { caseId: true, kind: true, data: true },
    orderBy: { id: "asc" },
  });
  return grouped(rows, ({ caseId }) => caseId ?? "", toCaseEvent);
}

/** The newest events of some kinds on a case, newest first. */
export async function listNewestEvents(
  tx: Tx,
  { caseId, kinds, limit }: { caseId: string; kinds: readonly CaseEventKind[]; limit: number },
): Promise<EffectiveEvents<Recorded & { id: string; event: CaseEvent }>> {
  const rows = await tx.auditEvent.findMany({
    where: { caseId, kind: { in: [...kinds] } },
    select: { ...recorded, id: true, kind: true, data: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  return effectiveEvents(
    rows.map(({ kind, data, ...row }) => ({ ...row, event: toCaseEvent({ kind, data }) })),
  );
}

/** One move of a handover as the history keeps it. */
export type RecordedMove = PastMove & {
  id: string;
  toStatus: HandoverStatus;
  at: Date;
  byId: string;
  by: { name: string };
};

/** The moves of each of some handovers, by the id of the handover, oldest first. */
export async function listMoves(
  tx: Tx,
  handoverIds: readonly string[],
): Promise<ReadonlyMap<string, EffectiveEvents<RecordedMove>>> {
  const rows = await tx.handoverEvent.findMany({
    where: { handoverId: { in: [...handoverIds] } },
    select: {
      id: true,
      handoverId: true,
      move: true,
      toStatus: true,
      at: true,
      byId: true,
      by: { select: { name: true } },
      happenedOn: true,
      details: true,
    },
    orderBy: { id: "asc" },
  });
  return grouped(
    rows,
    ({ handoverId }) => handoverId,
    ({ id, toStatus, at, byId, by, ...move }) => ({
      id,
      toStatus,
      at,
      byId,
      by,
      ...pastMoveOf({ ...move, happenedOn: storedDay(move.happenedOn) }),
    }),
  );
}

/** What the writer of the event has stored, as its type says. */
const toCaseEvent = ({ kind, data }: { kind: string; data: unknown }) =>
  ({ kind, ...(data as object) }) as CaseEvent;

function grouped<Row, Event>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  eventOf: (row: Row) => Event,
): ReadonlyMap<string, EffectiveEvents<Event>> {
  const groups = new Map<string, Event[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    groups.set(keyOf(row), group);
    group.push(eventOf(row));
  }
  return new Map([...groups].map(([key, events]) => [key, effectiveEvents(events)]));
}
