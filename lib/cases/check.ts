import "server-only";
import { listCaseEvents, listMoves } from "@/lib/audit/history";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { storedDay } from "@/lib/domain/calendar/calendar-date";

import type { Tx } from "@/lib/platform/db";
import type { Prisma, PrismaClient } from "@/lib/platform/generated/prisma/client";
import { findProgramme } from "@/lib/programmes/reads";
import { differencesOf, type Difference, type StoredCase } from "./differences";
import { listCasesWithFacts, optionalDay } from "./facts";

/** Enough to be quick, few enough to end well within the limit of a query. */
const usualBatch = 200;

/**
 * Recomputes all that is derived, for every case that the condition meets, and compares it with what is stored:
 * each handover with the replay of its moves, worker and holder with the recorded changes, the rest with `derive`.
 */
export async function checkCases(
  client: PrismaClient,
  where: Prisma.CaseWhereInput = {},
  batchSize = usualBatch,
): Promise<{ checked: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  let checked = 0;

  for (let last: string | null = null; ;) {
    const rest: Prisma.CaseWhereInput = { AND: [where, last ? { id: { gt: last } } : {}] };
    // One snapshot for each batch, so that a write during the check does not look like a difference.
    const batch: StoredCase[] = await client.$transaction((tx) => listStored(tx, rest, batchSize), {
      isolationLevel: "RepeatableRead",
    });
    differences.push(...batch.flatMap(differencesOf));
    checked += batch.length;

    last = batch.at(-1)?.id ?? null;
    if (batch.length < batchSize) return { checked, differences };
  }
}

const storedRow = {
  id: true,
  reference: true,
  programmeId: true,
  workerId: true,
  position: true,
  outstandingReason: true,
  stage: true,
  leadHandoverId: true,
  lastContactOn: true,
  nextDueOn: true,
  nextDueKind: true,
  deadlines: { select: { kind: true, subject: true, dueOn: true } },
} satisfies Prisma.CaseSelect;

async function listStored(tx: Tx, where: Prisma.CaseWhereInput, take: number): Promise<StoredCase[]> {
  const rows = await tx.case.findMany({
    where,
    select: storedRow,
    orderBy: { id: "asc" },
    take,
  });
  const caseIds = rows.map(({ id }) => id);
  const cases = await listCasesWithFacts(tx, { id: { in: caseIds } });
  const facts = new Map(cases.map((each) => [each.facts.id, each.facts]));
  const handoverIds = [...facts.values()].flatMap(({ handovers }) => handovers.map(({ id }) => id));
  const changes = await listCaseEvents(tx, caseIds);
  const moves = await listMoves(tx, handoverIds);
  const rules = new Map<string, StoredCase["rules"]>();
  for (const { programmeId } of rows) {
    if (!rules.has(programmeId)) rules.set(programmeId, await findProgramme(programmeId, tx));
  }

  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    workerId: row.workerId,
    derived: {
      position: row.position,
      outstandingReason: row.outstandingReason,
      stage: row.stage,
      leadHandoverId: row.leadHandoverId,
      lastContactOn: optionalDay(row.lastContactOn),
      nextKind: row.nextDueKind,
      nextOn: optionalDay(row.nextDueOn),
      deadlines: row.deadlines.map(({ dueOn, ...deadline }) => ({ ...deadline, dueOn: storedDay(dueOn) })),
    },
    facts: present(facts.get(row.id)),
    rules: present(rules.get(row.programmeId)),
    changes: changes.get(row.id) ?? effectiveEvents([]),
    moves,
  }));
}

/** What the same look at the database has shown before. */
function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("A row that the same transaction has read no longer exists");
  return value;
}
