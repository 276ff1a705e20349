import "server-only";
import { recordEvent } from "@/lib/audit/record";
import type { CaseScope, FiguresScope } from "@/lib/auth/scope";
import type { Actor } from "@/lib/domain/permissions/actor";
import { listOutstandingCases, listRows } from "@/lib/screens/outstanding/reads";
import { partsOf, type OutstandingFilter } from "@/lib/screens/outstanding/schema";
import type { OutstandingCase } from "@/lib/screens/outstanding/types";
import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { exportColumns, exportRow } from "./outstanding";
import { findExportedPeople } from "./reads";

/** Which cases leave, and with which people. */
type Scopes = { figures: FiguresScope; people: CaseScope };

/** How many rows are read at once, which is what a download holds in memory. */
const rowsAtOnce = 500;

/**
 * Records that the outstanding cases of a filter leave, and for what; then answers their rows, to be read as the
 * browser takes them. Which cases they are is decided before, so that the record says how many rows there will be.
 */
export async function exportOutstanding(
  scopes: Scopes,
  { id: byId, programmeId }: Actor,
  { purpose, filter }: { purpose: string; filter: OutstandingFilter },
) {
  const identified = isIdentified(scopes.people);
  const columns = exportColumns(identified).map(({ heading }) => heading);

  const cases = await db.$transaction(async (tx) => {
    const found = await listOutstandingCases(tx, scopes.figures, filter, today());
    await recordEvent(
      tx,
      { programmeId, byId },
      {
        kind: "outstanding_exported",
        purpose,
        filters: partsOf(filter),
        columns,
        rows: found.length,
        identified,
      },
    );
    return found;
  });
  return { columns, rows: cases.length, parts: readRows(scopes, cases) };
}

/** Only a worker or a manager downloads identities: no one held by the office is outstanding. */
const isIdentified = ({ reach }: CaseScope) => reach === "programme" || reach === "own";

async function* readRows({ figures, people }: Scopes, cases: readonly OutstandingCase[]) {
  const identified = isIdentified(people);

  for (let at = 0; at < cases.length; at += rowsAtOnce) {
    const part = cases.slice(at, at + rowsAtOnce);
    const found = new Map((await listRows(figures, part)).map((row) => [row.id, row]));
    const persons = await findExportedPeople(
      people,
      part.map(({ id }) => id),
    );
    yield part.map(({ id, reference }) => exportRow(reference, found.get(id), persons.get(id), identified));
  }
}
