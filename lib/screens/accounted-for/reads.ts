import "server-only";
import { within, withinSql, type FiguresScope } from "@/lib/auth/scope";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CasePosition } from "@/lib/domain/vocabulary/case-positions";
import { accountFor, type Account } from "@/lib/domain/closure/accounted";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import type { CaseHistory, PositionChange } from "@/lib/domain/closure/accounted-for";
import { officeSelect } from "@/lib/people/columns";
import { db, type Tx } from "@/lib/platform/db";

/** Today's positions, read from the cases. */
export async function readAccount(tx: Tx, scope: FiguresScope): Promise<Account> {
  const cases = within(scope);
  const groups = await tx.case.groupBy({ by: ["position", "endReason"], where: cases, _count: true });
  const ends = groups.filter(({ position }) => position === "ended");
  const count = (position: CasePosition) =>
    groups.filter((group) => group.position === position).reduce((sum, { _count }) => sum + _count, 0);

  return accountFor({
    opened: await tx.case.count({ where: cases }),
    outstanding: count("outstanding"),
    held: count("held"),
    byEndReason: Object.fromEntries(ends.map(({ endReason, _count }) => [String(endReason), _count])),
  });
}

type EventRow = {
  id: string;
  openedOn: Date;
  kind: string | null;
  on: Date | null;
  reason: EndReason | null;
  holderMoved: string | null;
  workerId: string | null;
};

/** The event kinds that change a position, with their data. */
const kinds = {
  case_opened: "opened",
  hold_accepted: "hold_accepted",
  hold_taken: "hold_accepted",
  hold_ended: "hold_ended",
  case_closed: "closed",
  case_reopened: "reopened",
  taken_on_again: "taken_on_again",
} as const;

/**
 * The changes of position from the append-only history, in the order they were recorded, which is the order of the
 * ids. Leaves out cases of undone imports. Also today's positions from the cases, read in the same snapshot.
 */
export const readHistories = (scope: FiguresScope): Promise<{ cases: CaseHistory[]; stored: Account }> =>
  db.$transaction(
    async (tx) => {
      // eslint-disable-next-line onward/raw-history -- because one query reads every case; `toHistories` takes the events that count
      const rows = await tx.$queryRaw<EventRow[]>`
        SELECT "case"."id", "case"."opened_on" AS "openedOn", "event"."kind",
          ("event"."at" AT TIME ZONE 'Europe/London')::date AS "on",
          CASE "event"."kind" WHEN 'case_closed' THEN "event"."data" ->> 'reason' END AS "reason",
          "event"."data" ->> 'holderMoved' AS "holderMoved", "event"."data" ->> 'workerId' AS "workerId"
        FROM "case" LEFT JOIN "audit_event" AS "event" ON "event"."case_id" = "case"."id"
          AND "event"."cancels_id" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "audit_event" AS "later" WHERE "later"."cancels_id" = "event"."id")
          AND ("event"."kind" = ANY (${Object.keys(kinds)})
            OR ("event"."kind" = 'handover_moved' AND "event"."data" ->> 'holderMoved' IS NOT NULL))
        WHERE ${withinSql(scope)}
        ORDER BY "case"."reference", "event"."id"`;
      return { cases: toHistories(rows), stored: await readAccount(tx, scope) };
    },
    { isolationLevel: "RepeatableRead" },
  );

function toHistories(rows: readonly EventRow[]): CaseHistory[] {
  const histories = new Map<string, { openedOn: Date; changes: PositionChange[] }>();
  for (const row of rows) {
    const history = histories.get(row.id) ?? { openedOn: row.openedOn, changes: [] };
    histories.set(row.id, history);
    history.changes.push(...changeOf(row));
  }
  return [...histories].map(([id, { openedOn, changes }]) => ({
    id,
    openedOn: storedDay(openedOn),
    changes: effectiveEvents(changes),
  }));
}

function changeOf({ kind, on: column, reason, holderMoved, workerId }: EventRow): PositionChange[] {
  if (kind === null || column === null) return [];
  const on = storedDay(column);
  if (kind === "handover_moved") {
    return [{ on, kind: holderMoved === "to_destination" ? "taken_over" : "taken_back" }];
  }
  // Without a worker the person is not taken on again: they have died, or version 0.1 recorded it.
  if (kind === "case_reopened" && workerId !== null) return [{ on, kind: "taken_on_again" }];
  const change = kinds[kind as keyof typeof kinds];
  if (change !== "closed") return [{ on, kind: change }];
  return reason ? [{ on, kind: "closed", reason }] : [];
}

/** The list's data for some cases, without identities, by reference. */
export const listCasesOn = (scope: FiguresScope, ids: readonly string[]) =>
  db.case.findMany({
    where: { AND: [within(scope), { id: { in: [...ids] } }] },
    select: { ...officeSelect("id", "reference"), worker: { select: { name: true } } },
    orderBy: { reference: "asc" },
  });
