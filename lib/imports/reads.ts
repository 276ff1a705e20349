import "server-only";
import { withinImports, type ImportScope } from "@/lib/auth/scope";
import { personName } from "@/lib/domain/person/name";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Programme } from "@/lib/programmes/types";
import { findReading } from "./known";
import { parseRow } from "./parse-row";
import { caseloadHeadings } from "./types";
import type {
  CaseloadLine,
  Cells,
  Delimiter,
  Encoding,
  FaultyLine,
  ImportCounts,
  ImportDetail,
  ImportEntry,
  LineAlreadyHere,
  Problem,
  ReadyLine,
} from "./types";

const blankCells = Object.fromEntries(caseloadHeadings.map((heading) => [heading, ""])) as Cells;

/** A file checked before a column was added has no cell for it. */
const cellsOf = (row: { cells: unknown }): Cells => ({ ...blankCells, ...(row.cells as Partial<Cells>) });
const problemsOf = (row: { problems: unknown }) => row.problems as Problem[];

/** The lines of a checked file that are ready, in their order. */
export async function listReadyLines(tx: Tx, batchId: string): Promise<CaseloadLine[]> {
  const rows = await tx.importRow.findMany({
    where: { batchId, status: "ready" },
    select: { line: true, cells: true },
    orderBy: { line: "asc" },
  });
  return rows.map((row) => ({ number: row.line, cells: cellsOf(row), ragged: null }));
}

/**
 * The cases of a confirmed file that have changed since, by reference. What came later has a higher id:
 * the database makes them by its own clock.
 */
export async function listWrittenOn(batchId: string, client: Tx = db): Promise<string[]> {
  /* eslint-disable onward/raw-history -- because a case that was written to stays so, also where the event no longer counts */
  const rows = await client.$queryRaw<{ reference: string }[]>`
    SELECT "case"."reference" FROM "import_batch"
    JOIN "audit_event" AS "confirmed" ON "confirmed"."programme_id" = "import_batch"."programme_id"
      AND "confirmed"."kind" = 'import_confirmed' AND "confirmed"."data" ->> 'batchId' = "import_batch"."id"::text
    JOIN "import_row" ON "import_row"."batch_id" = "import_batch"."id"
    JOIN "case" ON "case"."id" = "import_row"."case_id"
    WHERE "import_batch"."id" = ${batchId}::uuid AND EXISTS (
      SELECT 1 FROM "audit_event" WHERE "case_id" = "case"."id" AND "id" > "confirmed"."id"
    )
    ORDER BY "case"."reference"`;
  /* eslint-enable onward/raw-history */
  return rows.map(({ reference }) => reference);
}

const entryRow = {
  id: true,
  uploadedAt: true,
  uploadedBy: { select: { name: true } },
  status: true,
} satisfies Prisma.ImportBatchSelect;

/** The files that were loaded, the newest first. */
export async function listImports(scope: ImportScope): Promise<ImportEntry[]> {
  const batches = await db.importBatch.findMany({
    where: withinImports(scope),
    select: entryRow,
    orderBy: { uploadedAt: "desc" },
    take: 50,
  });
  const counts = await countLines(batches.map(({ id }) => id));
  return batches.map((batch) => toEntry(batch, counts(batch.id)));
}

const toEntry = (
  { uploadedBy, ...batch }: Prisma.ImportBatchGetPayload<{ select: typeof entryRow }>,
  lines: ImportCounts,
): ImportEntry => ({ ...batch, uploadedBy: uploadedBy.name, lines });

async function countLines(batchIds: string[]): Promise<(batchId: string) => ImportCounts> {
  const counts = await db.importRow.groupBy({
    by: ["batchId", "status"],
    where: { batchId: { in: batchIds } },
    _count: true,
  });
  const count = (id: string, wanted: string) =>
    counts.find(({ batchId, status }) => batchId === id && status === wanted)?._count ?? 0;
  return (id) => ({
    ready: count(id, "ready"),
    faulty: count(id, "faulty"),
    alreadyHere: count(id, "already_here"),
  });
}

/** One file that was checked; null outside the scope. */
export async function findImport(scope: ImportScope, id: string): Promise<ImportDetail | null> {
  const batch = await db.importBatch.findFirst({
    where: { AND: [withinImports(scope), { id }] },
    select: {
      ...entryRow,
      encoding: true,
      delimiter: true,
      confirmedAt: true,
      undoneAt: true,
      version: true,
    },
  });
  if (!batch) return null;
  const { encoding, delimiter, confirmedAt, undoneAt, version, ...entry } = batch;
  return {
    ...toEntry(entry, (await countLines([id]))(id)),
    encoding: encoding as Encoding,
    delimiter: delimiter as Delimiter,
    confirmedAt,
    undoneAt,
    version,
  };
}

/** A part of a list. */
type Slice = { skip: number; take: number };

const nameIn = ({ first_name, last_name }: Cells) => `${first_name} ${last_name}`.trim();

/** The lines that need fixing, in their order. Takes the id of a file that `findImport` has found. */
export async function listFaultyLines(batchId: string, slice: Slice): Promise<FaultyLine[]> {
  const rows = await listLines(batchId, "faulty", slice);
  return rows.map((row) => ({ line: row.line, name: nameIn(cellsOf(row)), problems: problemsOf(row) }));
}

/** The lines about people who are here already, in their order. */
export async function listLinesAlreadyHere(batchId: string, slice: Slice): Promise<LineAlreadyHere[]> {
  const rows = await listLines(batchId, "already_here", slice);
  return rows.map((row) => ({
    line: row.line,
    name: nameIn(cellsOf(row)),
    reference: cellsOf(row).reference,
    referenceHere: problemsOf(row)[0]?.found ?? "",
  }));
}

const listLines = (batchId: string, status: "ready" | "faulty" | "already_here", { skip, take }: Slice) =>
  db.importRow.findMany({
    where: { batchId, status },
    select: { line: true, cells: true, problems: true },
    orderBy: { line: "asc" },
    skip,
    take,
  });

/** Some of the lines that are ready, as they are understood today. */
export async function listReadySample(
  batchId: string,
  programme: Programme,
  role: StaffRole,
  take: number,
): Promise<ReadyLine[]> {
  const rows = await listLines(batchId, "ready", { skip: 0, take });
  const reading = await findReading(db, programme, role);
  const read = rows.flatMap((row) => {
    const parsed = parseRow(cellsOf(row), reading);
    return parsed.ok ? [{ line: row.line, row: parsed.value }] : [];
  });
  const named = { select: { id: true, name: true } } as const;
  const workers = await db.staff.findMany({
    where: { id: { in: read.map(({ row }) => row.workerId) } },
    ...named,
  });
  const destinations = await db.destinationService.findMany({
    where: { id: { in: read.flatMap(({ row }) => row.destinationId ?? []) } },
    ...named,
  });
  const nameOf = (some: { id: string; name: string }[], wanted: string | null) =>
    some.find(({ id }) => id === wanted)?.name ?? null;

  return read.map(({ line, row }) => ({
    line,
    reference: row.reference,
    name: personName(row),
    dateOfBirth: row.dateOfBirth,
    startedOn: row.startedOn,
    lastContactOn: row.earlierContactOn,
    worker: nameOf(workers, row.workerId) ?? "",
    risk: row.risk,
    needs: row.needs,
    destination: nameOf(destinations, row.destinationId),
  }));
}

/** All lines that need fixing, some at a time, so that a long list is never in memory as a whole. */
export async function* readFaultyLines(
  batchId: string,
): AsyncGenerator<{ cells: Cells; problems: readonly Problem[] }[]> {
  const take = 500;
  for (let after = 0; ;) {
    const rows = await db.importRow.findMany({
      where: { batchId, status: "faulty", line: { gt: after } },
      select: { line: true, cells: true, problems: true },
      orderBy: { line: "asc" },
      take,
    });
    if (rows.length > 0) yield rows.map((row) => ({ cells: cellsOf(row), problems: problemsOf(row) }));
    if (rows.length < take) return;
    after = rows.at(-1)?.line ?? after;
  }
}
