import "server-only";
import { recordEvent } from "@/lib/audit/record";
import { referenceKey } from "@/lib/domain/case/reference";
import type { Actor } from "@/lib/domain/permissions/actor";
import { db } from "@/lib/platform/db";

/**
 * Records that a person asked for a case that they may not see. A reference that does not exist is not recorded. The
 * person gets the same answer to both, which must not reveal whether the case exists.
 */
export async function recordRefusedAccess({ id: byId, programmeId }: Actor, reference: string) {
  const found = await db.case.findFirst({
    where: { programmeId, OR: [{ reference }, { referenceKey: referenceKey(reference) }] },
    select: { id: true },
  });
  if (found)
    await recordEvent(db, { programmeId, byId }, { kind: "access_refused", what: `case ${found.id}` });
}
