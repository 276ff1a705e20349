import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { AlertView } from "./types";

const alertRow = {
  id: true,
  kind: true,
  details: true,
  raisedOn: true,
  raisedBy: { select: { name: true } },
  reviewOn: true,
  endedOn: true,
  endReason: true,
  version: true,
} satisfies Prisma.AlertSelect;

/** The active alerts of a case, the one to be reviewed next first. */
export async function listAlerts(scope: CaseScope, caseId: string, client: Tx = db): Promise<AlertView[]> {
  const rows = await client.alert.findMany({
    where: { case: { AND: [within(scope), { id: caseId }] }, endedOn: null },
    select: alertRow,
    orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
  });
  return rows.map(toView);
}

/** One alert of a case, also an ended one; null when the case has none of this id, or is out of reach. */
export async function findAlert(
  scope: CaseScope,
  { reference, alertId }: { reference: string; alertId: string },
  client: Tx = db,
): Promise<AlertView | null> {
  const row = await client.alert.findFirst({
    where: { id: alertId, case: { ...within(scope), reference } },
    select: alertRow,
  });
  return row && toView(row);
}

function toView({
  raisedBy,
  endedOn,
  endReason,
  ...row
}: Prisma.AlertGetPayload<{ select: typeof alertRow }>): AlertView {
  const on = optionalDay(endedOn);
  return {
    ...row,
    raisedOn: storedDay(row.raisedOn),
    raisedBy: raisedBy.name,
    reviewOn: storedDay(row.reviewOn),
    ended: on && endReason !== null ? { on, why: endReason } : null,
  };
}
