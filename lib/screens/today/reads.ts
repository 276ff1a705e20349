import "server-only";
import { within, withinSql, type CaseScope } from "@/lib/auth/scope";
import { storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { personName } from "@/lib/domain/person/name";
import { dayGroupOf, dayListEnds, type DayGroup } from "@/lib/domain/deadlines/day-groups";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { stepsIn, todayViews, type TodayView } from "@/lib/domain/deadlines/whose";
import type { StillActing } from "@/lib/domain/programme/writing";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { nameSelect } from "@/lib/people/columns";
import { listInvolved } from "@/lib/professionals/reads";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { pageOf } from "@/lib/platform/page-number";
import { toStep } from "./messages";
import type { Approval, DueStep, StepView, TodayCounts, TodayFilter } from "./types";

type Asked = { role: StaffRole; today: CalendarDate; dueSoonDays: number; acting: StillActing };

/** SQL for whether the office has accepted after-care of a case. */
const inAfterCareSql = Prisma.sql`EXISTS (
  SELECT 1 FROM "hold" WHERE "hold"."case_id" = "case"."id" AND "hold"."kind" = 'after_care'
    AND "hold"."state" = 'accepted')`;

/** SQL for the steps of a scope that meet a condition, as a table to select from. */
const stepsWhere = (scope: CaseScope, condition: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  SELECT "case"."id" AS "caseId", "case"."reference", "deadline"."kind"::text AS "kind",
    "case"."position" = 'held' AS "isHeld", ${inAfterCareSql} AS "inAfterCare", "deadline"."due_on" AS "dueOn",
    coalesce("entry"."handover_id", "deadline"."subject") AS "subject",
    array_agg("entry"."item"::text ORDER BY "entry"."item") FILTER (WHERE "entry"."id" IS NOT NULL) AS "items"
  FROM "deadline"
  JOIN "case" ON "case"."id" = "deadline"."case_id"
  LEFT JOIN "checklist_entry" AS "entry"
    ON "deadline"."kind" = 'checklist_item' AND "entry"."id" = "deadline"."subject"
  WHERE ${withinSql(scope)} AND ${condition}
  GROUP BY "case"."id", "deadline"."kind", "deadline"."due_on",
    coalesce("entry"."handover_id", "deadline"."subject")
) AS "step"`;

const inOrder = Prisma.sql`"step"."dueOn",
  array_position(${[...deadlineKinds]}::text[], "step"."kind"), "step"."reference", "step"."subject"`;

const columns = Prisma.sql`"step"."caseId", "step"."kind", "step"."inAfterCare", "step"."dueOn", "step"."subject", "step"."items"`;

/** SQL for the steps due by the end of the list, in one view. */
function dueSteps(
  scope: CaseScope,
  view: TodayView,
  { role, today, dueSoonDays, acting }: Asked,
): Prisma.Sql {
  const shown = stepsIn(view, role, acting);
  const isDue = Prisma.sql`"deadline"."due_on" < ${dayListEnds(today, dueSoonDays)}::date`;
  return Prisma.sql`${stepsWhere(scope, isDue)}
    JOIN unnest(${shown.map(({ kind }) => kind)}::text[], ${shown.map(({ isHeld }) => isHeld)}::boolean[],
        ${shown.map(({ inAfterCare }) => inAfterCare)}::boolean[])
      AS "shown" ("kind", "isHeld", "inAfterCare") ON "shown"."kind" = "step"."kind"
        AND "shown"."isHeld" = "step"."isHeld" AND "shown"."inAfterCare" = "step"."inAfterCare"`;
}

async function countSteps(tx: Tx, scope: CaseScope, asked: Asked): Promise<TodayCounts> {
  const counts = new Map<TodayView, Record<DayGroup, number>>();
  for (const view of todayViews) {
    const rows = await tx.$queryRaw<{ dueOn: Date; count: number }[]>`
      SELECT "step"."dueOn", count(*)::int AS "count" FROM ${dueSteps(scope, view, asked)} GROUP BY 1`;
    const groups = { overdue: 0, today: 0, soon: 0 };
    for (const { dueOn, count } of rows) groups[dayGroupOf(storedDay(dueOn), asked.today)] += count;
    counts.set(view, groups);
  }
  return Object.fromEntries(counts) as TodayCounts;
}

/** One page of the day's list and the counts of its views, from one snapshot. */
export const readToday = (
  scope: CaseScope,
  filter: TodayFilter,
  { pageSize, ...asked }: Asked & { pageSize: number },
) =>
  db.$transaction(
    async (tx) => {
      const counts = await countSteps(tx, scope, asked);
      const { overdue, today, soon } = counts[filter.show];
      const total = overdue + today + soon;
      const { page, skip, take } = pageOf(filter.page, pageSize, total);
      const due = await tx.$queryRaw<DueStep[]>`
        SELECT ${columns} FROM ${dueSteps(scope, filter.show, asked)}
        ORDER BY ${inOrder} LIMIT ${take} OFFSET ${skip}`;
      return { counts, total, page, steps: await describe(tx, scope, due, asked.acting) };
    },
    { isolationLevel: "RepeatableRead" },
  );

/** The nearest steps of one case, however far ahead they are due. */
export async function listNextSteps(
  scope: CaseScope,
  caseId: string,
  { limit, acting }: { limit: number; acting: StillActing },
): Promise<StepView[]> {
  const ofCase = Prisma.sql`"case"."id" = ${caseId}::uuid`;
  const due = await db.$queryRaw<DueStep[]>`
    SELECT ${columns} FROM ${stepsWhere(scope, ofCase)} ORDER BY ${inOrder} LIMIT ${limit}`;
  return describe(db, scope, due, acting);
}

const person = {
  select: { ...nameSelect, phone: true },
} as const;
const destination = { select: { id: true, name: true, phone: true } } as const;

/** Adds the sentence, link and number to each step. The number of queries does not grow with the steps. */
async function describe(
  tx: Tx,
  scope: CaseScope,
  due: readonly DueStep[],
  acting: StillActing,
): Promise<StepView[]> {
  const of = {
    AND: [{ id: { in: due.map(({ subject }) => subject) } }, { case: within(scope) }],
  };
  const cases = await tx.case.findMany({
    where: { AND: [within(scope), { id: { in: due.map(({ caseId }) => caseId) } }] },
    select: {
      id: true,
      reference: true,
      diedOn: true,
      position: true,
      serviceUser: person,
      safeRoutes: { select: { channel: true, safe: true } },
    },
  });
  const handovers = await tx.handover.findMany({
    where: of,
    select: { id: true, status: true, destination },
  });
  const decisions = await tx.sharingDecisionMade.findMany({
    where: of,
    select: { id: true, destination },
  });
  const involvements = await listInvolved(
    tx,
    scope,
    due.map(({ subject }) => subject),
  );
  const alerts = await tx.alert.findMany({ where: of, select: { id: true, kind: true } });

  return due.flatMap((step) => {
    const about = cases.find(({ id }) => id === step.caseId);
    const isSubject = ({ id }: { id: string }) => id === step.subject;
    if (!about) return [];
    return [
      toStep(
        step,
        { ...about, acting },
        {
          handover: handovers.find(isSubject) ?? null,
          decision: decisions.find(isSubject) ?? null,
          involvement: involvements.find(isSubject) ?? null,
          alert: alerts.find(isSubject) ?? null,
        },
      ),
    ];
  });
}

type ApprovalRow = { caseId: string; destinationId: string; destination: string; decidedOn: Date };

/** Current decisions to share without consent that no manager has approved yet, oldest first. */
export async function listApprovals(scope: CaseScope, limit: number): Promise<Approval[]> {
  const rows = await db.$queryRaw<ApprovalRow[]>`
    SELECT "made"."caseId", "made"."destinationId", "destination_service"."name" AS "destination",
      "made"."decided_on" AS "decidedOn"
    FROM (
      SELECT DISTINCT ON ("case"."id", "decision"."destination_id") "case"."id" AS "caseId",
        "decision"."destination_id" AS "destinationId", "decision".*
      FROM "sharing_decision_made" AS "decision" JOIN "case" ON "case"."id" = "decision"."case_id"
      WHERE ${withinSql(scope)} AND "case"."position" <> 'ended'
      ORDER BY "case"."id", "decision"."destination_id", "decision"."recorded_at" DESC, "decision"."id" DESC
    ) AS "made"
    JOIN "destination_service" ON "destination_service"."id" = "made"."destinationId"
    WHERE "made"."decision" = 'without_consent' AND "made"."approved_at" IS NULL
    ORDER BY "made"."decided_on", "made"."id" LIMIT ${limit}`;
  const cases = await db.case.findMany({
    where: { AND: [within(scope), { id: { in: rows.map(({ caseId }) => caseId) } }] },
    select: { id: true, reference: true, serviceUser: person },
  });
  return rows.flatMap(({ caseId, destinationId, destination: name, decidedOn }) => {
    const about = cases.find(({ id }) => id === caseId);
    if (!about) return [];
    return [
      {
        reference: about.reference,
        name: personName(about.serviceUser),
        destination: { id: destinationId, name },
        decidedOn: storedDay(decidedOn),
      },
    ];
  });
}
