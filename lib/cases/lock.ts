import "server-only";
import type { CaseScope, OfficeScope } from "@/lib/auth/scope";
import { within } from "@/lib/auth/scope";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { mayWrite } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import * as clock from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { listCasesWithFacts, type CaseWithFacts } from "./facts";
import type { CaseClosedToWrites } from "./messages";

type Wanted = { scope: CaseScope | OfficeScope; actor: Actor; references: readonly string[] };

type LockedCases = {
  programme: Programme;
  today: CalendarDate;
  /** In the order of their ids. */
  cases: readonly CaseWithFacts[];
};

/**
 * Locks cases for the rest of the transaction and reads them: all that were asked for, or none. Refuses when the
 * scope does not reach one of them, or the programme can no longer be written to. Two people who act on one case are
 * serialised; the second sees what the first has done. All transactions lock in the order of the ids, so that no two
 * wait for each other.
 */
export async function lockCases(
  tx: Tx,
  { scope, actor, references }: Wanted,
): Promise<Result<LockedCases, CaseClosedToWrites>> {
  const wanted = { ...within(scope), reference: { in: [...references] } };
  const ids = (await tx.case.findMany({ where: wanted, select: { id: true } })).map(({ id }) => id);
  await lockById(tx, ids);

  // Read only now: the write that was waited for may have changed the dates.
  const programme = await findProgramme(scope.programmeId, tx);
  const today = clock.today();
  const open = mayWrite({ today, dates: programme.dates, role: actor.role });
  // Before a missing case is refused: those to whom the records are closed reach none, and are told why.
  if (!open.ok) return open;

  // Through the scope again: the write that was waited for may have taken a case out of reach.
  const cases = await listCasesWithFacts(tx, wanted);
  if (cases.length < new Set(references).size) return refuse("not_found");

  return ok({ programme, today, cases });
}

/** Locks cases in the order of their ids. */
export const lockById = (tx: Tx, ids: readonly string[]) =>
  tx.$queryRaw`SELECT 1 FROM "case" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
