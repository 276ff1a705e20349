import "server-only";
import { within, type FiguresScope } from "@/lib/auth/scope";
import { columnOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { dueRange } from "@/lib/domain/deadlines/urgency";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { officeSelect } from "@/lib/people/columns";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { pageOf } from "@/lib/platform/page-number";
import { listStaffNames } from "@/lib/programmes/reads";
import type { OverdueRow } from "./types";

const overdueRow = {
  kind: true,
  subject: true,
  dueOn: true,
  case: {
    select: { ...officeSelect("id", "reference", "position"), worker: { select: { id: true, name: true } } },
  },
} satisfies Prisma.DeadlineSelect;

/** The deadlines of people who are held or whose case has ended that have passed, the longest overdue first. */
export const readOverdue = (
  scope: FiguresScope,
  {
    kind,
    today,
    ...asked
  }: { kind: DeadlineKind | null; today: CalendarDate; page: number; pageSize: number },
) =>
  db.$transaction(
    async (tx) => {
      const where: Prisma.DeadlineWhereInput = {
        dueOn: { lt: columnOf(dueRange("overdue", today, 0).before ?? today) },
        case: { ...within(scope), position: { not: "outstanding" } },
        ...(kind && { kind }),
      };
      const total = await tx.deadline.count({ where });
      const { page, skip, take } = pageOf(asked.page, asked.pageSize, total);
      const rows = await tx.deadline.findMany({
        where,
        select: overdueRow,
        orderBy: [{ dueOn: "asc" }, { case: { reference: "asc" } }],
        skip,
        take,
      });
      const names = await listStaffNames(scope.programmeId, tx);
      return {
        total,
        page,
        rows: rows.map(({ case: { worker, ...about }, dueOn, ...due }): OverdueRow => ({
          ...about,
          ...due,
          dueOn: storedDay(dueOn),
          worker: names.get(worker.id) ?? worker.name,
        })),
      };
    },
    { isolationLevel: "RepeatableRead" },
  );
