import "server-only";
import { recordEvent } from "@/lib/audit/record";
import { withinImports, type ImportScope } from "@/lib/auth/scope";
import { openCases, queueForOpening } from "@/lib/cases/open";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can } from "@/lib/domain/permissions/can";
import { mayOpenCase, mayWrite } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { now, today } from "@/lib/platform/clock";
import { dbForLongWork, type Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { checkRows, type CheckedLine } from "./check-rows";
import type { CheckRefused, ConfirmRefused, UndoRefused } from "./messages";
import { readCaseload } from "./read-file";
import { findReading, listKnownPeople } from "./known";
import { listReadyLines, listWrittenOn } from "./reads";
import { lockCasesOf, removeCases } from "./remove-cases";
import type { CaseloadFile, CaseloadLine, Cells } from "./types";

/** How many lines go into one statement: well within its limit of time on a small machine. */
const chunkSize = 1_000;

type Upload = { requestKey: string; bytes: Uint8Array };

/**
 * Reads and checks a caseload file and keeps what was found, line by line. No one is added by it. Answers the id of
 * the check.
 */
export async function checkImport(
  actor: Actor,
  { requestKey, bytes }: Upload,
): Promise<Result<string, CheckRefused | "key_used_elsewhere">> {
  if (!can(actor.role, "import_caseload")) return refuse("not_allowed");
  const file = readCaseload(bytes);
  if (!file.ok) return refuse({ file: file.refusal });

  return writeOnce(
    { requestKey, actorId: actor.id, action: "check_import" },
    async (tx): Promise<Result<string, CheckRefused>> => {
      const programme = await findProgramme(actor.programmeId, tx);
      const may = mayWrite({ today: today(), dates: programme.dates, role: actor.role });
      if (!may.ok) return may;
      const checked = await check(tx, programme, actor, file.value.lines);
      return ok(await storeCheck(tx, actor, file.value, checked));
    },
    dbForLongWork,
  );
}

async function check(
  tx: Tx,
  programme: Programme,
  { role }: Actor,
  lines: readonly CaseloadLine[],
): Promise<CheckedLine[]> {
  const reading = await findReading(tx, programme, role);
  return checkRows(lines, reading, await listKnownPeople(tx, programme.id, lines));
}

async function storeCheck(
  tx: Tx,
  { id: byId, programmeId }: Actor,
  { encoding, delimiter }: CaseloadFile,
  checked: readonly CheckedLine[],
): Promise<string> {
  const { id: batchId } = await tx.importBatch.create({
    data: { programmeId, uploadedById: byId, uploadedAt: now(), encoding, delimiter },
    select: { id: true },
  });
  for (const chunk of chunksOf(checked)) {
    await tx.importRow.createMany({
      data: chunk.map((line) => ({
        batchId,
        line: line.number,
        status: line.status,
        cells: toStored(line.cells),
        problems: line.status === "ready" ? [] : line.problems,
      })),
    });
  }
  const count = (status: CheckedLine["status"]) => checked.filter((line) => line.status === status).length;
  await recordEvent(
    tx,
    { programmeId, byId },
    {
      kind: "import_checked",
      batchId,
      ready: count("ready"),
      faulty: count("faulty"),
      alreadyHere: count("already_here"),
    },
  );
  return batchId;
}

/** What stood in the file; PostgreSQL stores no NUL, and a cell with one is a problem already. */
const toStored = (cells: Cells) =>
  Object.fromEntries(
    Object.entries(cells).map(([heading, cell]) => [heading, cell.replaceAll("\0", "\uFFFD")]),
  );

function* chunksOf<Value>(values: readonly Value[]) {
  for (let at = 0; at < values.length; at += chunkSize) yield values.slice(at, at + chunkSize);
}

type Confirmation = { requestKey: string; batchId: string; version: number; reason: string };

/** How many people were added; or how many lines are no longer ready, when records have changed since the check. */
export type Confirmed = { added: number } | { notReady: number };

/**
 * Opens a case for every line that is ready, all or none. The lines are checked again against the current records, and
 * kept from changing until it is done: a reference may be taken and a worker may have left since the file was checked.
 */
export const confirmImport = (scope: ImportScope, actor: Actor, confirmation: Confirmation) =>
  writeOnce(
    { requestKey: confirmation.requestKey, actorId: actor.id, action: "confirm_import" },
    async (tx): Promise<Result<Confirmed, ConfirmRefused>> => {
      const { batchId, version, reason } = confirmation;
      await queueForOpening(tx, scope.programmeId);
      const batch = await lockBatch(tx, scope, batchId);
      if (!batch) return refuse("not_found");
      if (batch.status !== "checked") return refuse("not_checked");
      if (batch.version !== version) return refuse("changed_since");

      const programme = await findProgramme(scope.programmeId, tx);
      const lines = await listReadyLines(tx, batchId);
      const checked = await check(tx, programme, actor, lines);
      const rows = checked.flatMap((line) => (line.status === "ready" ? [line.row] : []));
      if (rows.length < lines.length) return ok({ notReady: await storeCheckAgain(tx, batchId, checked) });

      const [first] = rows;
      if (!first) return refuse("nothing_ready");
      const { dates } = programme;
      const may = mayOpenCase({
        today: today(),
        dates,
        role: actor.role,
        startedOn: first.startedOn,
        reason,
      });
      if (!may.ok) return may;

      const opening = { by: "import" as const, ...(may.value === "missed_person" && { reason }) };
      const caseIds = await openCases(tx, programme, actor, rows, opening);
      await nameCases(tx, batchId, lines, caseIds);
      await tx.importBatch.update({
        where: { id: batchId },
        data: { status: "confirmed", confirmedAt: now(), version: { increment: 1 } },
      });
      await recordEvent(
        tx,
        { programmeId: scope.programmeId, byId: actor.id },
        { kind: "import_confirmed", batchId, opened: rows.length },
      );
      return ok({ added: rows.length });
    },
    dbForLongWork,
  );

/** A batch that no one else can confirm or undo until this transaction ends; null outside the scope. */
async function lockBatch(tx: Tx, scope: ImportScope, batchId: string) {
  await tx.$queryRaw`SELECT 1 FROM "import_batch" WHERE "id" = ${batchId}::uuid FOR UPDATE`;
  return tx.importBatch.findFirst({
    where: { AND: [withinImports(scope), { id: batchId }] },
    select: { status: true, version: true },
  });
}

/** Keeps what a second check found wrong in lines that were ready. Answers how many there are. */
async function storeCheckAgain(tx: Tx, batchId: string, checked: readonly CheckedLine[]): Promise<number> {
  const fresh = checked.flatMap((line) =>
    line.status === "ready" ? [] : [{ line: line.number, status: line.status, problems: line.problems }],
  );
  for (const chunk of chunksOf(fresh)) {
    await tx.$executeRaw`
      UPDATE "import_row" SET "status" = "fresh"."status"::"import_row_status", "problems" = "fresh"."problems"
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS "fresh" ("line" int, "status" text, "problems" jsonb)
      WHERE "batch_id" = ${batchId}::uuid AND "import_row"."line" = "fresh"."line"`;
  }
  await tx.importBatch.update({ where: { id: batchId }, data: { version: { increment: 1 } } });
  return fresh.length;
}

/** Notes for each line the case that was made of it. */
async function nameCases(
  tx: Tx,
  batchId: string,
  lines: readonly CaseloadLine[],
  caseIds: readonly string[],
) {
  const made = lines.map(({ number }, at) => ({ number, caseId: caseIds[at] ?? null }));
  for (const chunk of chunksOf(made)) {
    await tx.$executeRaw`
      UPDATE "import_row" SET "case_id" = "made"."case_id"
      FROM unnest(${chunk.map(({ number }) => number)}::int[], ${chunk.map(({ caseId }) => caseId)}::uuid[])
        AS "made" ("line", "case_id")
      WHERE "batch_id" = ${batchId}::uuid AND "import_row"."line" = "made"."line"`;
  }
}

/**
 * Removes everyone an import added, as long as nothing was written on any of their cases except what the
 * import itself wrote. The history stays and points to cases that are gone.
 */
export const undoImport = (
  scope: ImportScope,
  actor: Actor,
  { requestKey, batchId }: { requestKey: string; batchId: string },
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "undo_import" },
    async (tx): Promise<Result<number, UndoRefused>> => {
      const batch = await lockBatch(tx, scope, batchId);
      if (!batch) return refuse("not_found");
      if (batch.status !== "confirmed") return refuse("not_confirmed");
      const { dates } = await findProgramme(scope.programmeId, tx);
      const may = mayWrite({ today: today(), dates, role: actor.role });
      if (!may.ok) return may;

      const cases = await lockCasesOf(tx, batchId);
      const writtenOn = await listWrittenOn(batchId, tx);
      if (writtenOn.length > 0) return refuse({ writtenOn });

      for (const chunk of chunksOf(cases)) await removeCases(tx, chunk);
      await tx.importBatch.update({
        where: { id: batchId },
        data: { status: "undone", undoneAt: now(), version: { increment: 1 } },
      });
      await recordEvent(
        tx,
        { programmeId: scope.programmeId, byId: actor.id },
        { kind: "import_undone", batchId, removed: cases.length },
      );
      return ok(cases.length);
    },
    dbForLongWork,
  );
