import "server-only";
import { columnOf, dayOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts, Holder } from "@/lib/domain/case/facts";
import type { HandoverRecord } from "@/lib/domain/handover/record";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** The columns of a handover that follow from its moves. */
export const recordColumns = {
  status: true,
  sentOn: true,
  acknowledgedOn: true,
  answerAgreedOn: true,
  expectedStartOn: true,
  listReviewOn: true,
  declineReportedOn: true,
  statusBeforeDecline: true,
} satisfies Prisma.HandoverSelect;

/** Those columns as the rules know them. */
export const toRecord = (
  row: Prisma.HandoverGetPayload<{ select: typeof recordColumns }>,
): HandoverRecord => ({
  status: row.status,
  sentOn: optionalDay(row.sentOn),
  acknowledgedOn: optionalDay(row.acknowledgedOn),
  answerAgreedOn: optionalDay(row.answerAgreedOn),
  expectedStartOn: optionalDay(row.expectedStartOn),
  listReviewOn: optionalDay(row.listReviewOn),
  declineReportedOn: optionalDay(row.declineReportedOn),
  statusBeforeDecline: row.statusBeforeDecline,
});

const factsRow = {
  id: true,
  startedOn: true,
  openedOn: true,
  riskLevel: true,
  endReason: true,
  earlierContactOn: true,
  holderWorkerId: true,
  holderOfficeId: true,
  holderDestinationId: true,
  contacts: { select: { happenedOn: true, with: true, result: true, purposes: true, standing: true } },
  handovers: {
    select: {
      id: true,
      kind: true,
      ...recordColumns,
      destination: { select: { waitWeeks: true } },
    },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
  },
  closureRequests: { where: { decision: "pending" }, select: { id: true, requestedAt: true } },
} satisfies Prisma.CaseSelect;

/** Reads all the facts of some cases in a few queries, in no particular order. */
export async function listCaseFacts(tx: Tx, where: Prisma.CaseWhereInput): Promise<CaseFacts[]> {
  const rows = await tx.case.findMany({ where, select: factsRow });
  return rows.map(toFacts);
}

function toFacts(row: Prisma.CaseGetPayload<{ select: typeof factsRow }>): CaseFacts {
  const [request] = row.closureRequests;
  return {
    id: row.id,
    startedOn: storedDay(row.startedOn),
    openedOn: storedDay(row.openedOn),
    risk: row.riskLevel,
    holder: holderOf(row),
    endReason: row.endReason,
    earlierContactOn: optionalDay(row.earlierContactOn),
    contacts: row.contacts.map((contact) => ({ ...contact, happenedOn: storedDay(contact.happenedOn) })),
    handovers: row.handovers.map(({ id, kind, destination, ...columns }) => ({
      id,
      kind,
      ...toRecord(columns),
      waitWeeks: destination.waitWeeks,
    })),
    closureRequest: request ? { id: request.id, requestedOn: dayOf(request.requestedAt) } : null,
  };
}

type HolderColumns = {
  holderWorkerId: string | null;
  holderOfficeId: string | null;
  holderDestinationId: string | null;
};

/** Who is responsible, from the three columns of which one is set. */
export function holderOf({ holderWorkerId, holderOfficeId, holderDestinationId }: HolderColumns): Holder {
  if (holderWorkerId) return { by: "worker", workerId: holderWorkerId };
  if (holderOfficeId) return { by: "office", staffId: holderOfficeId };
  if (holderDestinationId) return { by: "destination", destinationId: holderDestinationId };
  return { by: "nobody" };
}

/** The three columns of a holder. */
export const holderColumns = (holder: Holder): HolderColumns => ({
  holderWorkerId: holder.by === "worker" ? holder.workerId : null,
  holderOfficeId: holder.by === "office" ? holder.staffId : null,
  holderDestinationId: holder.by === "destination" ? holder.destinationId : null,
});

/** A date column that may be empty. */
export const optionalDay = (column: Date | null): CalendarDate | null => column && storedDay(column);

/** A day that may be missing, as its column. */
export const optionalColumn = (day: CalendarDate | null | undefined): Date | null =>
  day ? columnOf(day) : null;
