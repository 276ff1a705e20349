import "server-only";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { Tx } from "@/lib/platform/db";
import type { Programme } from "@/lib/programmes/types";
import { listGapsOfWorkers } from "./facts";
import { createCases, recordCreated } from "./create-cases";

import { toCreatedCase, type NewCase, type Opening, type Waits } from "./new-case";

/** Enough to be quick; a larger batch of a 20,000-person file takes twice the memory and no less time. */
const chunkSize = 250;

/**
 * Puts everyone who opens cases in a programme in a row until the transaction ends: a reference that was found
 * free stays free, and two people who add the same person at once do not both find no one.
 */
export const queueForOpening = (tx: Tx, programmeId: string) =>
  tx.$queryRaw`SELECT 1 FROM "programme" WHERE "id" = ${programmeId}::uuid FOR NO KEY UPDATE`;

/**
 * Opens cases, one or twenty thousand, with their people, needs, first plans, records and all that follows from
 * them, and answers their ids in the same order. It trusts its rows: references are free, workers and destinations
 * are the programme's own. The caller has checked that, and `mayOpenCase`, after `queueForOpening`.
 */
export async function openCases(
  tx: Tx,
  programme: Programme,
  actor: Actor,
  rows: readonly NewCase[],
  opening: Opening,
): Promise<string[]> {
  const known = {
    waits: await waitsOf(tx, rows),
    gaps: await listGapsOfWorkers(tx, [...new Set(rows.map(({ workerId }) => workerId))]),
  };
  const caseIds: string[] = [];

  for (let at = 0; at < rows.length; at += chunkSize) {
    const chunk = rows.slice(at, at + chunkSize);
    const ids = await takeIds(tx, chunk.length * 3);
    const opened = chunk.map((row, index) => toCreatedCase(row, ids.slice(index * 3), programme, known));

    await createCases(tx, programme, opened);
    await recordCreated(tx, programme, actor, opened, opening);
    caseIds.push(...opened.map(({ caseId }) => caseId));
  }
  return caseIds;
}

/** The usual wait of each destination, from which the latest safe start is counted back. */
async function waitsOf(tx: Tx, rows: readonly NewCase[]): Promise<Waits> {
  const ids = [...new Set(rows.flatMap(({ destinationId }) => destinationId ?? []))];
  const destinations = await tx.destinationService.findMany({
    where: { id: { in: ids } },
    select: { id: true, waitWeeks: true },
  });
  return new Map(destinations.map(({ id, waitWeeks }) => [id, waitWeeks]));
}

/** Ids as the database makes them, in rising order, taken beforehand because the rows name one another. */
async function takeIds(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT uuidv7()::text AS "id" FROM generate_series(1, ${count}::int) ORDER BY "id"`;
  return rows.map(({ id }) => id);
}
