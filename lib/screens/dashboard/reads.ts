import "server-only";
import { type FiguresScope, within, withinSql } from "@/lib/auth/scope";
import { waitingForOffice } from "@/lib/cases/reads";
import { countClosuresToDecide } from "@/lib/closures/reads";
import { columnOf, dayOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { burnDown, type Flow } from "@/lib/domain/closure/burn-down";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { dueRange } from "@/lib/domain/deadlines/urgency";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { toldApartIn } from "@/lib/programmes/reads";
import { readAccount } from "@/lib/screens/accounted-for/reads";
import { readUnmet } from "@/lib/unmet-needs/reads";
import type { DestinationFigures, Figures, WorkerFigures } from "./types";

/** Counts everything on the dashboard in one snapshot, so that the numbers agree. */
export const readFigures = (scope: FiguresScope, days: Days): Promise<Figures> =>
  db.$transaction((tx) => figuresOf(tx, scope, days), { isolationLevel: "RepeatableRead" });

type Days = { today: CalendarDate; closesOn: CalendarDate };

async function figuresOf(tx: Tx, scope: FiguresScope, { today, closesOn }: Days): Promise<Figures> {
  const cases = within(scope);
  const stages = await tx.case.groupBy({ by: ["stage"], where: outstanding(scope), _count: true });

  return {
    byStage: Object.fromEntries(stages.map(({ stage, _count }) => [stage, _count])),
    account: await readAccount(tx, scope),
    byDestination: await destinationFigures(tx, scope),
    byWorker: await workerFigures(tx, scope, today),
    ...(await overdueByKind(tx, scope, today)),
    withoutDestination: await tx.case.count({
      where: { ...outstanding(scope), outstandingReason: "no_destination" },
    }),
    withoutStart: await tx.case.count({
      where: { ...outstanding(scope), NOT: { leadHandover: startsInTime(closesOn) } },
    }),
    unmet: await readUnmet(tx, scope),
    holdsWaiting: await tx.hold.count({ where: { AND: [waitingForOffice, { case: cases }] } }),
    closuresWaiting: await countClosuresToDecide(scope, { today, closesOn }, tx),
    burnDown: burnDown(today, await readFlow(tx, scope)),
  };
}

const outstanding = (scope: FiguresScope): Prisma.CaseWhereInput => ({
  ...within(scope),
  position: "outstanding",
});

/** A lead handover that was accepted or completed, with a start on or before the closing date. */
const startsInTime = (closesOn: CalendarDate) =>
  ({
    OR: [
      { status: "completed" },
      { status: { in: ["accepted", "handing_over"] }, expectedStartOn: { lte: columnOf(closesOn) } },
    ],
  }) satisfies Prisma.HandoverWhereInput;

async function destinationFigures(tx: Tx, scope: FiguresScope): Promise<DestinationFigures[]> {
  const counts = await tx.handover.groupBy({
    by: ["destinationId", "status"],
    where: { leads: outstanding(scope) },
    _count: true,
  });
  const named = await tx.destinationService.findMany({
    where: { id: { in: counts.map(({ destinationId }) => destinationId) } },
    select: { id: true, name: true },
  });
  return named
    .map(({ id, name }) => {
      const own = counts.filter(({ destinationId }) => destinationId === id);
      return {
        id,
        name,
        total: own.reduce((sum, { _count }) => sum + _count, 0),
        byStatus: Object.fromEntries(own.map(({ status, _count }) => [status, _count])),
      };
    })
    .sort((one, other) => other.total - one.total || one.name.localeCompare(other.name, "en-GB"));
}

async function workerFigures(tx: Tx, scope: FiguresScope, today: CalendarDate): Promise<WorkerFigures[]> {
  const counts = await tx.case.groupBy({ by: ["workerId"], where: outstanding(scope), _count: true });
  const late = await tx.case.groupBy({
    by: ["workerId"],
    where: { ...outstanding(scope), nextDueOn: overdue(today) },
    _count: true,
  });
  const named = await tx.staff.findMany({
    where: { id: { in: counts.map(({ workerId }) => workerId) } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const of = (rows: { workerId: string; _count: number }[], id: string) =>
    rows.find(({ workerId }) => workerId === id)?._count ?? 0;
  const apart = await toldApartIn(scope.programmeId, named, tx);
  return apart.map(({ id, name }) => ({ id, name, outstanding: of(counts, id), overdue: of(late, id) }));
}

/** Counts people, not deadlines: a person with two overdue answers counts once. */
async function overdueByKind(
  tx: Tx,
  scope: FiguresScope,
  today: CalendarDate,
): Promise<Pick<Figures, "overdue" | "overdueAfterSupport">> {
  const rows = await tx.$queryRaw<{ kind: DeadlineKind; isOutstanding: boolean; people: number }[]>`
    SELECT "deadline"."kind"::text AS "kind", "case"."position" = 'outstanding' AS "isOutstanding",
      count(DISTINCT "case"."id")::int AS "people"
    FROM "deadline" JOIN "case" ON "case"."id" = "deadline"."case_id"
    WHERE ${withinSql(scope)} AND "deadline"."due_on" < ${overdue(today).lt}
    GROUP BY 1, 2`;
  const [outstandingRows, others] = [true, false].map((of) =>
    Object.fromEntries(
      rows.filter(({ isOutstanding }) => isOutstanding === of).map(({ kind, people }) => [kind, people]),
    ),
  );
  return { overdue: outstandingRows ?? {}, overdueAfterSupport: others ?? {} };
}

/** Deadlines before this day are overdue, by the domain's rule. "Due soon" does not affect it. */
function overdue(today: CalendarDate) {
  const { before } = dueRange("overdue", today, 0);
  return { lt: columnOf(before ?? today) };
}

/** How many cases opened, ended, became held and stopped being held, each by day. */
async function readFlow(tx: Tx, scope: FiguresScope): Promise<Flow> {
  const cases = within(scope);
  const opened = await tx.case.groupBy({ by: ["openedOn"], where: cases, _count: true });
  const ended = await tx.case.groupBy({
    by: ["endedOn"],
    where: { ...cases, endedOn: { not: null } },
    _count: true,
  });
  const held = await tx.hold.findMany({
    where: { case: cases, kind: "hold", holderId: { not: null } },
    select: { decidedAt: true, endedAt: true },
  });
  const onDay = (at: Date | null) => (at ? [{ day: dayOf(at), count: 1 }] : []);

  return {
    opened: opened.map(({ openedOn, _count }) => ({ day: storedDay(openedOn), count: _count })),
    ended: ended.flatMap(({ endedOn, _count }) =>
      endedOn ? [{ day: storedDay(endedOn), count: _count }] : [],
    ),
    heldFrom: held.flatMap(({ decidedAt }) => onDay(decidedAt)),
    heldUntil: held.flatMap(({ endedAt }) => onDay(endedAt)),
  };
}
