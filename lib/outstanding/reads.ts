import "server-only";
import { within, withinSql, type FiguresScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { columnOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { outstandingReasons, placesOf, type OutstandingReason } from "@/lib/domain/closure/outstanding";
import { dueRange } from "@/lib/domain/deadlines/urgency";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { pageOf } from "@/lib/platform/page-number";
import type { OutstandingFilter } from "./schema";
import type { OutstandingCase, OutstandingRow, ReasonCounts } from "./types";

/**
 * Not ended, and not held by the commissioner's office. The holder decides and not the stage: a case that is held and
 * whose closure is asked for has the stage of the request.
 */
export const isOutstanding = { endReason: null, holderOfficeId: null } satisfies Prisma.CaseWhereInput;

/** Not ended, and held by the commissioner's office. */
export const isHeld = { endReason: null, holderOfficeId: { not: null } } satisfies Prisma.CaseWhereInput;

/** Every stage and status of the lead handover, with the reason that the rule gives them. */
const places = outstandingReasons.flatMap((reason, rank) =>
  placesOf(reason).map(({ stage, lead }) => ({ stage, lead: lead ?? "", reason, rank })),
);

/**
 * The outstanding cases of a scope under a filter, from which everything is read that is said of them: the list, the
 * counts, the download. Each stands beside the place that has its reason, so that the rule itself is not said again.
 */
function outstandingCases(scope: FiguresScope, filter: OutstandingFilter, today: CalendarDate): Prisma.Sql {
  const { reason, stage, destination, worker, overdue } = filter;
  const passed = columnOf(dueRange("overdue", today, 0).before ?? today);
  const conditions = [
    withinSql(scope),
    Prisma.sql`"case"."end_reason" IS NULL AND "case"."holder_office_id" IS NULL`,
    ...(reason ? [Prisma.sql`"place"."reason" = ${reason}`] : []),
    ...(stage ? [Prisma.sql`"case"."stage" = ${stage}::"case_stage"`] : []),
    ...(destination ? [Prisma.sql`"lead"."destination_id" = ${destination}::uuid`] : []),
    ...(worker ? [Prisma.sql`"case"."worker_id" = ${worker}::uuid`] : []),
    ...(overdue === "any" ? [Prisma.sql`"case"."next_due_on" < ${passed}`] : []),
    ...(overdue && overdue !== "any"
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "deadline" WHERE "deadline"."case_id" = "case"."id"
            AND "deadline"."kind" = ${overdue}::"deadline_kind" AND "deadline"."due_on" < ${passed})`,
        ]
      : []),
  ];
  return Prisma.sql`
    FROM "case"
    LEFT JOIN "handover" AS "lead" ON "lead"."id" = "case"."lead_handover_id"
    JOIN unnest(
      ${places.map((place) => place.stage)}::text[], ${places.map((place) => place.lead)}::text[],
      ${places.map((place) => place.reason)}::text[], ${places.map((place) => place.rank)}::int[]
    ) AS "place" ("stage", "lead", "reason", "rank")
      ON "place"."stage" = "case"."stage"::text AND "place"."lead" = coalesce("lead"."status"::text, '')
    WHERE ${Prisma.join(conditions, " AND ")}`;
}

/** How many there are, by reason, whatever reason the filter asks for. */
async function countByReason(
  tx: Tx,
  scope: FiguresScope,
  filter: OutstandingFilter,
  today: CalendarDate,
): Promise<ReasonCounts> {
  const rows = await tx.$queryRaw<{ reason: OutstandingReason; count: number }[]>`
    SELECT "place"."reason", count(*)::int AS "count"
    ${outstandingCases(scope, { ...filter, reason: null }, today)}
    GROUP BY "place"."reason"`;
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}

/** A part of the list, or all of it: the most worrying reason first, in it the nearest deadline. */
export const listOutstandingCases = (
  tx: Tx,
  scope: FiguresScope,
  filter: OutstandingFilter,
  today: CalendarDate,
  part?: { skip: number; take: number },
): Promise<OutstandingCase[]> =>
  tx.$queryRaw<OutstandingCase[]>`
    SELECT "case"."id", "case"."reference", "place"."reason"
    ${outstandingCases(scope, filter, today)}
    ORDER BY "place"."rank", "case"."next_due_on" NULLS LAST, "case"."reference"
    ${part ? Prisma.sql`LIMIT ${part.take} OFFSET ${part.skip}` : Prisma.empty}`;

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
      const cases = await listOutstandingCases(tx, scope, filter, today, part);
      return {
        byReason,
        total,
        page: part.page,
        rows: await listRows(scope, cases, tx),
        held: await countHeld(tx, scope),
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

const countHeld = (tx: Tx, scope: FiguresScope): Promise<number> =>
  tx.case.count({ where: { ...within(scope), ...isHeld } });

const outstandingRow = {
  id: true,
  reference: true,
  stage: true,
  leadHandover: { select: { status: true, destination: { select: { name: true } } } },
  nextDueOn: true,
  nextDueKind: true,
  worker: { select: { name: true } },
  lastContactOn: true,
  startedOn: true,
  openedOn: true,
} satisfies Prisma.CaseSelect;

/** The rows of some cases, in the same order; one that has left the scope since it was found is left out. */
export async function listRows(
  scope: FiguresScope,
  cases: readonly OutstandingCase[],
  client: Tx = db,
): Promise<OutstandingRow[]> {
  const rows = await client.case.findMany({
    where: { AND: [within(scope), { id: { in: cases.map(({ id }) => id) } }] },
    select: outstandingRow,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return cases.flatMap(({ id, reason }) => {
    const row = byId.get(id);
    return row ? [toRow(row, reason)] : [];
  });
}

const toRow = (
  row: Prisma.CaseGetPayload<{ select: typeof outstandingRow }>,
  reason: OutstandingReason,
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
  worker: row.worker.name,
  lastContactOn: optionalDay(row.lastContactOn),
  startedOn: storedDay(row.startedOn),
  openedOn: storedDay(row.openedOn),
});
