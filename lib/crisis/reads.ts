import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { columnOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { CrisisView } from "./types";

const crisisRow = {
  id: true,
  kind: true,
  happenedOn: true,
  details: true,
  recordedAt: true,
  by: { select: { name: true } },
  voidReason: true,
  voidedAt: true,
  voidedBy: { select: { name: true } },
} satisfies Prisma.CrisisContactSelect;

/** The crisis contacts of a case since a day, newest first, also those that were entered in error. */
export async function listCrisisContacts(
  scope: CaseScope,
  caseId: string,
  since: CalendarDate,
): Promise<CrisisView[]> {
  const rows = await db.crisisContact.findMany({
    where: { case: { AND: [within(scope), { id: caseId }] }, happenedOn: { gte: columnOf(since) } },
    select: crisisRow,
    orderBy: [{ happenedOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
  });
  return rows.map(toView);
}

/** One crisis contact of a case; null when the case has none of this id, or is out of reach. */
export async function findCrisisContact(
  scope: CaseScope,
  { reference, crisisId }: { reference: string; crisisId: string },
  client: Tx = db,
): Promise<CrisisView | null> {
  const row = await client.crisisContact.findFirst({
    where: { id: crisisId, case: { ...within(scope), reference } },
    select: crisisRow,
  });
  return row && toView(row);
}

const toView = ({
  happenedOn,
  by,
  voidReason: why,
  voidedAt: at,
  voidedBy,
  ...row
}: Prisma.CrisisContactGetPayload<{ select: typeof crisisRow }>): CrisisView => ({
  ...row,
  happenedOn: storedDay(happenedOn),
  by: by.name,
  voided: why !== null && at && voidedBy ? { why, at, by: voidedBy.name } : null,
});
