import "server-only";
import { wasRecordedSince } from "@/lib/audit/history";
import { recordEvent } from "@/lib/audit/record";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** The member of staff whose account was tried; null when no one has it. */
type Tried = { id: string; memberships: readonly { programmeId: string }[] } | null;

/** Records a sign-in that failed. Who tried is not known, and what they typed is not kept. */
export const recordFailedSignIn = (staff: Tried) =>
  recordEvent(
    db,
    { programmeId: staff?.memberships[0]?.programmeId ?? null, byId: null },
    { kind: "sign_in_failed", ...(staff && { staffId: staff.id }) },
  );

const minute = 60 * 1000;

/**
 * Records that sign-ins were refused because too many were being checked. Once a minute: unlike failures, these cost
 * the sender nothing, and the history can only grow.
 */
export async function recordBusySignIn() {
  if (await wasRecordedSince(db, "sign_in_refused", new Date(now().getTime() - minute))) return;
  await recordEvent(db, { programmeId: null, byId: null }, { kind: "sign_in_refused", reason: "busy" });
}
