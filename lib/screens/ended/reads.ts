import "server-only";
import { within, type FiguresScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { endReasons, type EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { officeSelect } from "@/lib/people/columns";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { pageOf } from "@/lib/platform/page-number";
import type { EndedRow } from "./types";

const endedRow = {
  ...officeSelect("id", "reference", "endReason", "endedOn"),
  holderDestination: { select: { name: true } },
  worker: { select: { name: true } },
} satisfies Prisma.CaseSelect;

/** How many cases ended for each reason, and a page of those of one reason or of all, in one snapshot. */
export const readEnded = (
  scope: FiguresScope,
  reason: EndReason | null,
  asked: { page: number; pageSize: number },
) =>
  db.$transaction(
    async (tx) => {
      const ended: Prisma.CaseWhereInput = { ...within(scope), position: "ended" };
      const counts = await tx.case.groupBy({ by: ["endReason"], where: ended, _count: true });
      const byReason: Partial<Record<EndReason, number>> = Object.fromEntries(
        counts.map(({ endReason, _count }) => [String(endReason), _count]),
      );
      const total = endReasons
        .filter((one) => reason === null || one === reason)
        .reduce((sum, one) => sum + (byReason[one] ?? 0), 0);
      const { page, skip, take } = pageOf(asked.page, asked.pageSize, total);
      const rows = await tx.case.findMany({
        where: reason === null ? ended : { ...ended, endReason: reason },
        select: endedRow,
        orderBy: [{ endedOn: "desc" }, { reference: "asc" }],
        skip,
        take,
      });
      return { byReason, total, page, rows: rows.flatMap(toRow) };
    },
    { isolationLevel: "RepeatableRead" },
  );

/** Both are there in every case that has ended (a check constraint). */
function toRow(row: Prisma.CaseGetPayload<{ select: typeof endedRow }>): EndedRow[] {
  const { id, reference, endReason: reason, holderDestination, worker } = row;
  const endedOn = optionalDay(row.endedOn);
  if (!reason || !endedOn) return [];
  return [
    { id, reference, reason, endedOn, destination: holderDestination?.name ?? null, worker: worker.name },
  ];
}
