import "server-only";
import { dayOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { effectiveEvents, type EffectiveEvents } from "@/lib/domain/history/effective-events";
import { pastMoveOf, type PastMove } from "@/lib/domain/moves/handover-outcome";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { CaseEvent, CaseEventKind, ProgrammeEvent } from "./events";

/*
 * The only readers of the append-only history. Each hands on the events that count, so that an event that another
 * one takes back is left out for every reader at once; what a page shows marked says so in its name. The lint refuses
 * to read either table anywhere else.
 */

/** When something was recorded, and by whom; null when the product did it. */
export type Recorded = { at: Date; by: { name: string } | null };

/** An event that counts: it neither takes one back nor was taken back. The same rule as `effectiveEvents`. */
const counts = { cancelsId: null, cancelledBy: { is: null } } satisfies Prisma.AuditEventWhereInput;

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
  ...counts,
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

/** What was recorded on a case, with the day on which it was. */
export type RecordedCaseEvent = CaseEvent & { id: string; recordedOn: CalendarDate };

/**
 * What was recorded on each of some cases, by the id of the case, oldest first. That is the order of the ids: the
 * database makes them by its own clock, while ours can be set.
 */
export async function listCaseEvents(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, EffectiveEvents<RecordedCaseEvent>>> {
  const rows = await tx.auditEvent.findMany({
    where: { caseId: { in: [...caseIds] } },
    select: { id: true, cancelsId: true, caseId: true, at: true, kind: true, data: true },
    orderBy: { id: "asc" },
  });
  return counting(
    rows,
    ({ caseId }) => caseId ?? "",
    ({ id, at, ...event }) => ({ ...toCaseEvent(event), id, recordedOn: dayOf(at) }),
  );
}

/** Which cases were given to a worker since an instant, by whom and when, the newest first. */
export async function listGivenTo(
  tx: Tx,
  { programmeId, workerId, since }: { programmeId: string; workerId: string; since: Date },
): Promise<EffectiveEvents<Recorded & { caseId: string | null }>> {
  return effectiveEvents(
    await tx.auditEvent.findMany({
      where: {
        programmeId,
        ...isAbout({ kinds: ["case_reassigned"], names: { workerId } }),
        at: { gt: since },
      },
      select: { ...recorded, caseId: true },
      orderBy: { at: "desc" },
    }),
  );
}

/** By whom and when something was taken back, and why. */
export type TakenBack = { at: Date; by: string; reason: string };

/** The newest events of some kinds on a case, newest first, with those that were taken back: a page shows them marked. */
export async function listNewestEvents(
  tx: Tx,
  { caseId, kinds, limit }: { caseId: string; kinds: readonly CaseEventKind[]; limit: number },
): Promise<(Recorded & { id: string; event: CaseEvent; takenBack: TakenBack | null })[]> {
  const rows = await tx.auditEvent.findMany({
    where: { caseId, kind: { in: [...kinds] }, cancelsId: null },
    select: {
      ...recorded,
      id: true,
      kind: true,
      data: true,
      cancelledBy: { select: { ...recorded, data: true } },
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(({ kind, data, cancelledBy, ...row }) => ({
    ...row,
    event: toCaseEvent({ kind, data }),
    takenBack: cancelledBy && {
      at: cancelledBy.at,
      by: cancelledBy.by?.name ?? "Onward",
      reason: (cancelledBy.data as { reason?: string }).reason ?? "",
    },
  }));
}

/** One move of a handover as the history keeps it. */
export type RecordedMove = PastMove & {
  id: string;
  toStatus: HandoverStatus;
  at: Date;
  byId: string;
  by: { name: string };
};

/** The moves of each of some handovers that count, by the id of the handover, oldest first. */
export const listMoves = async (
  tx: Tx,
  handoverIds: readonly string[],
): Promise<ReadonlyMap<string, EffectiveEvents<RecordedMove>>> =>
  new Map([...(await listAllMoves(tx, handoverIds))].map(([id, moves]) => [id, effectiveEvents(moves)]));

/** The same with the moves that were taken back and those that took them back, for a page that shows all of them. */
export async function listAllMoves(
  tx: Tx,
  handoverIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordedMove[]>> {
  const rows = await tx.handoverEvent.findMany({
    where: { handoverId: { in: [...handoverIds] } },
    select: {
      id: true,
      cancelsId: true,
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
    ({ id, cancelsId, toStatus, at, byId, by, ...move }) => ({
      id,
      cancelsId,
      toStatus,
      at,
      by,
      ...pastMoveOf({ ...move, byId, happenedOn: storedDay(move.happenedOn) }),
    }),
  );
}

/** What the writer of the event has stored, as its type says. */
const toCaseEvent = ({ kind, data }: { kind: string; data: unknown }) =>
  ({ kind, ...(data as object) }) as CaseEvent;

/** The events that count, by what they are about. */
const counting = <Row extends { id: string; cancelsId: string | null }, Event extends object>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  eventOf: (row: Row) => Event,
): ReadonlyMap<string, EffectiveEvents<Event>> =>
  new Map(
    [...grouped(rows, keyOf, (row) => row)].map(([key, group]) => [
      key,
      effectiveEvents<Event>(effectiveEvents(group).map(eventOf)),
    ]),
  );

function grouped<Row, Event>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  eventOf: (row: Row) => Event,
): ReadonlyMap<string, readonly Event[]> {
  const groups = new Map<string, Event[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    groups.set(keyOf(row), group);
    group.push(eventOf(row));
  }
  return groups;
}
