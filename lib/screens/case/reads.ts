import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import type { OtherRecords } from "./types";

/** Enough to see what someone else knows of the person; the record itself has the rest. */
const newestContacts = 3;

/**
 * The record that is kept in place of a case, or the duplicates of a case, by their references; null where there are
 * none. Of a record that the scope does not reach nothing is told but that it exists.
 */
export async function findOtherRecords(scope: CaseScope, caseId: string): Promise<OtherRecords | null> {
  const record = await db.case.findFirst({
    where: { AND: [within(scope), { id: caseId }] },
    select: { keptCaseId: true, duplicates: { select: { id: true } } },
  });
  if (!record) return null;
  const { keptCaseId, duplicates } = record;
  const ids = [...(keptCaseId === null ? [] : [keptCaseId]), ...duplicates.map(({ id }) => id)];
  if (ids.length === 0) return null;

  const reached = await db.case.findMany({
    where: { AND: [within(scope), { id: { in: ids } }] },
    select: {
      reference: true,
      alerts: { where: { endedOn: null }, select: { id: true, kind: true, reviewOn: true } },
      contacts: {
        where: { status: "current" },
        select: {
          id: true,
          happenedOn: true,
          medium: true,
          with: true,
          result: true,
          involvement: {
            select: { professional: { select: { name: true, role: true, organisation: true } } },
          },
        },
        orderBy: [{ happenedOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
        take: newestContacts,
      },
    },
    orderBy: { reference: "asc" },
  });
  return {
    isDuplicate: keptCaseId !== null,
    reached: reached.map(({ reference, alerts, contacts }) => ({
      reference,
      alerts: alerts.map((alert) => ({ ...alert, reviewOn: storedDay(alert.reviewOn) })),
      contacts: contacts.map(({ involvement, happenedOn, ...contact }) => ({
        ...contact,
        happenedOn: storedDay(happenedOn),
        professional: involvement?.professional ?? null,
      })),
    })),
    outOfReach: ids.length - reached.length,
  };
}
