import "server-only";
import type { CaseScope } from "@/lib/auth/scope";
import { within } from "@/lib/auth/scope";
import type { Actor } from "@/lib/domain/permissions/actor";
import { mayWrite } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import type { CaseClosedToWrites } from "./messages";

/** A case that nobody else can write to until this transaction ends. */
export type LockedCase = { id: string; reference: string; programme: Programme };

/**
 * Locks a case for the rest of the transaction, if the scope reaches it and the programme may still be written to.
 * Two people who act on one case are thereby put in a row; the second one sees what the first has done.
 */
export async function lockCase(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  reference: string,
): Promise<Result<LockedCase, CaseClosedToWrites>> {
  const found = await tx.case.findFirst({ where: { ...within(scope), reference }, select: { id: true } });
  if (!found) return refuse("not_found");
  await tx.$queryRaw`SELECT 1 FROM "case" WHERE "id" = ${found.id}::uuid FOR UPDATE`;

  const still = await tx.case.findFirst({ where: { ...within(scope), id: found.id }, select: { id: true } });
  if (!still) return refuse("not_found");

  const programme = await findProgramme(scope.programmeId, tx);
  const open = mayWrite({ today: today(), dates: programme.dates, role: actor.role });
  return open.ok ? ok({ id: found.id, reference, programme }) : open;
}
