import "server-only";
import { within, type FiguresScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { columnOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { outstandingReasons, type OutstandingReason } from "@/lib/domain/closure/outstanding";
import { dueRange } from "@/lib/domain/deadlines/urgency";
import { officeSelect } from "@/lib/people/columns";
import { listStaffNames } from "@/lib/programmes/reads";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { pageOf } from "@/lib/platform/page-number";
import type { OutstandingFilter } from "./schema";
import type { OutstandingCase, OutstandingRow, ReasonCounts } from "./types";

/** The outstanding cases of a scope under a filter, as the list, its counts and the download read them. */
function outstandingCases(
  scope: FiguresScope,
  { reason, stage, destination, worker, overdue }: OutstandingFilter,
  today: CalendarDate,
): Prisma.CaseWhereInput {
  const passed = { lt: columnOf(dueRange("overdue", today, 0).before ?? today) };
  return {
    AND: [
      within(scope),
      { position: "outstanding" },
      reason ? { outstandingReason: reason } : {},
      stage ? { stage } : {},
      destination ? { leadHandover: { destinationId: destination } } : {},
      worker ? { workerId: worker } : {},
      overdue === "any" ? { nextDueOn: passed } : {},
      overdue && overdue !== "any" ? { deadlines: { some: { kind: overdue, dueOn: passed } } } : {},
    ],
  };
}

/** How many there are, by reason, whatever reason the filter asks for. */
async function countByReason(
  tx: Tx,
  scope: FiguresScope,
  filter: OutstandingFilter,
  today: CalendarDate,
): Promise<ReasonCounts> {
  const groups = await tx.case.groupBy({
    by: ["outstandingReason"],
    where: outstandingCases(scope, { ...filter, reason: null }, today),
    _count: true,
  });
  return Object.fromEntries(
    groups.map(({ outstandingReason, _count }) => [String(outstandingReason), _count]),
  );
}

/** The most worrying reason first, then the nearest deadline. The database sorts the reasons as the domain does. */
const mostWorryingFirst = [
  { outstandingReason: "asc" },
  { nextDueOn: { sort: "asc", nulls: "last" } },
  { reference: "asc" },
] satisfies Prisma.CaseOrderByWithRelationInput[];

/** All of the list, as far as a download needs to know beforehand what will be in it. */
export async function listOutstandingCases(
  tx: Tx,
  scope: FiguresScope,
  filter: OutstandingFilter,
  today: CalendarDate,
): Promise<OutstandingCase[]> {
  const rows = await tx.case.findMany({
    where: outstandingCases(scope, filter, today),
    select: { id: true, reference: true, outstandingReason: true },
    orderBy: mostWorryingFirst,
  });
  return rows.flatMap(({ outstandingReason: reason, ...about }) => (reason ? [{ ...about, reason }] : []));
}

/** Everything that a page of the list shows, in one snapshot: no number on it disagrees with another. */
export const readOutstanding = (
  scope: FiguresScope,
  filter: OutstandingFilter,
  today: CalendarDate,
  asked: { page: number; pageSize: number },
) =>
  db.$transaction(
    async (tx) => {
      const byReason = await countByReason(tx, scope, filter, today);
      const total = totalOf(byReason, filter);
      const part = pageOf(asked.page, asked.pageSize, total);
      const rows = await tx.case.findMany({
        where: outstandingCases(scope, filter, today),
        select: outstandingRow,
        orderBy: mostWorryingFirst,
        skip: part.skip,
        take: part.take,
      });
      const names = await listStaffNames(scope.programmeId, tx);
      return {
        byReason,
        total,
        page: part.page,
        rows: rows.flatMap((row) =>
          row.outstandingReason ? [toRow(row, row.outstandingReason, names)] : [],
        ),
        held: await tx.case.count({ where: { ...within(scope), position: "held" } }),
      };
    },
    { isolationLevel: "RepeatableRead" },
  );

/** How many rows a list or a download under this filter has. */
export async function countOutstanding(
  scope: FiguresScope,
  filter: OutstandingFilter,
  today: CalendarDate,
): Promise<number> {
  return totalOf(await countByReason(db, scope, filter, today), filter);
}

const totalOf = (byReason: ReasonCounts, { reason }: OutstandingFilter) =>
  outstandingReasons
    .filter((one) => reason === null || one === reason)
    .reduce((sum, one) => sum + (byReason[one] ?? 0), 0);

const outstandingRow = {
  ...officeSelect("id", "reference", "outstandingReason", "stage", "nextDueOn", "nextDueKind"),
  ...officeSelect("lastContactOn", "startedOn", "openedOn"),
  leadHandover: { select: { status: true, destination: { select: { name: true } } } },
  worker: { select: { id: true, name: true } },
} satisfies Prisma.CaseSelect;

/** The rows of some cases, in the same order; one that is no longer in scope is left out. */
export async function listRows(
  scope: FiguresScope,
  cases: readonly OutstandingCase[],
): Promise<OutstandingRow[]> {
  const rows = await db.case.findMany({
    where: { AND: [within(scope), { id: { in: cases.map(({ id }) => id) } }] },
    select: outstandingRow,
  });
  const names = await listStaffNames(scope.programmeId);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return cases.flatMap(({ id, reason }) => {
    const row = byId.get(id);
    return row ? [toRow(row, reason, names)] : [];
  });
}

const toRow = (
  row: Prisma.CaseGetPayload<{ select: typeof outstandingRow }>,
  reason: OutstandingReason,
  names: ReadonlyMap<string, string>,
): OutstandingRow => ({
  id: row.id,
  reference: row.reference,
  reason,
  stage: row.stage,
  lead: row.leadHandover && {
    status: row.leadHandover.status,
    destination: row.leadHandover.destination.name,
  },
  next: row.nextDueKind && row.nextDueOn ? { kind: row.nextDueKind, dueOn: storedDay(row.nextDueOn) } : null,
  worker: names.get(row.worker.id) ?? row.worker.name,
  lastContactOn: optionalDay(row.lastContactOn),
  startedOn: storedDay(row.startedOn),
  openedOn: storedDay(row.openedOn),
});
