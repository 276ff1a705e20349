import "server-only";
import { recordEvent } from "@/lib/audit/record";
import type { Actor } from "@/lib/domain/permissions/actor";
import { db } from "@/lib/platform/db";

/**
 * Records that someone asked for a case that is not theirs to see. A reference that no one has leaves no trace,
 * and the answer to the person is the same: it must not tell them which of the two it was.
 */
export async function recordRefusedAccess({ id: byId, programmeId }: Actor, reference: string) {
  const found = await db.case.findUnique({
    where: { programmeId_reference: { programmeId, reference } },
    select: { id: true },
  });
  if (found)
    await recordEvent(db, { programmeId, byId }, { kind: "access_refused", what: `case ${found.id}` });
}
