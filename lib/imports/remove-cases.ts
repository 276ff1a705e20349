import "server-only";
import type { Tx } from "@/lib/platform/db";

type Made = { caseId: string; serviceUserId: string };

/** Locks the cases of an import. It waits until any write under way on one of them has finished. */
export const lockCasesOf = (tx: Tx, batchId: string) => tx.$queryRaw<Made[]>`
  SELECT "case"."id" AS "caseId", "service_user_id" AS "serviceUserId"
  FROM "case" JOIN "import_row" ON "import_row"."case_id" = "case"."id"
  WHERE "import_row"."batch_id" = ${batchId}::uuid ORDER BY "case"."id" FOR UPDATE OF "case"`;

/** Removes cases with their people and all that an untouched import can have. Their history stays. */
export async function removeCases(tx: Tx, made: readonly Made[]) {
  const id = { in: made.map(({ caseId }) => caseId) };
  await tx.importRow.updateMany({ where: { caseId: id }, data: { caseId: null } });
  await tx.case.updateMany({ where: { id }, data: { leadHandoverId: null } });
  await tx.deadline.deleteMany({ where: { caseId: id } });
  await tx.need.deleteMany({ where: { caseId: id } });
  await tx.safeRoute.deleteMany({ where: { caseId: id } });
  await tx.handover.deleteMany({ where: { caseId: id } });
  await tx.case.deleteMany({ where: { id } });
  await tx.serviceUser.deleteMany({ where: { id: { in: made.map(({ serviceUserId }) => serviceUserId) } } });
}
