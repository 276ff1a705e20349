import "server-only";
import type { CaseScope, OfficeScope } from "@/lib/auth/scope";
import { within } from "@/lib/auth/scope";
import type { Actor } from "@/lib/domain/permissions/actor";
import { mayWrite } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import type { CaseClosedToWrites } from "./messages";

/** A case that no one else can write to until this transaction ends. */
export type LockedCase = { id: string; reference: string; programme: Programme };

/**
 * Locks a case for the rest of the transaction, if the scope reaches it and the programme may still be written to.
 * Two people who act on one case are thereby put in a row; the second one sees what the first has done.
 */
export async function lockCase(
  tx: Tx,
  scope: CaseScope | OfficeScope,
  actor: Actor,
  reference: string,
): Promise<Result<LockedCase, CaseClosedToWrites>> {
  const locked = await lockCases(tx, scope, actor, [reference]);
  if (!locked.ok) return locked;
  const [only] = locked.value;
  return only ? ok(only) : refuse("not_found");
}

/** Locks several cases, all or none. Everyone locks in the order of the ids, so that no one waits in a circle. */
export async function lockCases(
  tx: Tx,
  scope: CaseScope | OfficeScope,
  actor: Actor,
  references: readonly string[],
): Promise<Result<LockedCase[], CaseClosedToWrites>> {
  const wanted = { ...within(scope), reference: { in: [...references] } };
  const ids = (await tx.case.findMany({ where: wanted, select: { id: true } })).map(({ id }) => id);
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE "id" = ANY (${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;

  // Read again: whoever was first may have taken a case out of reach.
  const cases = await tx.case.findMany({ where: wanted, select: { id: true, reference: true } });
  if (cases.length < new Set(references).size) return refuse("not_found");

  const programme = await findProgramme(scope.programmeId, tx);
  const open = mayWrite({ today: today(), dates: programme.dates, role: actor.role });
  return open.ok ? ok(cases.map((found) => ({ ...found, programme }))) : open;
}
