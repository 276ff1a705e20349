import "server-only";
import { columnOf, dayOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts, Holder } from "@/lib/domain/facts/case";
import type { HandoverRecord } from "@/lib/domain/facts/handover-record";
import { isNoFixedAbode } from "@/lib/domain/facts/address";
import { recallsDue } from "@/lib/domain/sharing/recall";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** The columns of a handover that follow from its moves. */
export const recordColumns = {
  status: true,
  sentOn: true,
  acknowledgedOn: true,
  answerAgreedOn: true,
  expectedStartOn: true,
  startChanges: true,
  listReviewOn: true,
  declineReportedOn: true,
  statusBeforeDecline: true,
  gapsWaivedOn: true,
  tier: true,
  startedOn: true,
  jointMeeting: true,
  jointMeetingOn: true,
  firstContactOn: true,
  signedOn: true,
  completedOn: true,
  firstCheckOn: true,
  secondCheckOn: true,
  lastCheckOn: true,
  lastCheckOutcome: true,
  checksWithoutAnswer: true,
  checkDecidedOn: true,
} satisfies Record<keyof HandoverRecord, true> & Prisma.HandoverSelect;

/** Those columns as the rules know them. */
export const toRecord = (
  row: Prisma.HandoverGetPayload<{ select: typeof recordColumns }>,
): HandoverRecord => ({
  status: row.status,
  sentOn: optionalDay(row.sentOn),
  acknowledgedOn: optionalDay(row.acknowledgedOn),
  answerAgreedOn: optionalDay(row.answerAgreedOn),
  expectedStartOn: optionalDay(row.expectedStartOn),
  startChanges: row.startChanges,
  listReviewOn: optionalDay(row.listReviewOn),
  declineReportedOn: optionalDay(row.declineReportedOn),
  statusBeforeDecline: row.statusBeforeDecline,
  gapsWaivedOn: optionalDay(row.gapsWaivedOn),
  tier: row.tier,
  startedOn: optionalDay(row.startedOn),
  jointMeeting: row.jointMeeting,
  jointMeetingOn: optionalDay(row.jointMeetingOn),
  firstContactOn: optionalDay(row.firstContactOn),
  signedOn: optionalDay(row.signedOn),
  completedOn: optionalDay(row.completedOn),
  firstCheckOn: optionalDay(row.firstCheckOn),
  secondCheckOn: optionalDay(row.secondCheckOn),
  lastCheckOn: optionalDay(row.lastCheckOn),
  lastCheckOutcome: row.lastCheckOutcome,
  checksWithoutAnswer: row.checksWithoutAnswer,
  checkDecidedOn: optionalDay(row.checkDecidedOn),
});

/** A record as the columns of its row. */
export const columnsOfRecord = ({
  status,
  statusBeforeDecline,
  tier,
  jointMeeting,
  startChanges,
  lastCheckOutcome,
  checksWithoutAnswer,
  ...days
}: HandoverRecord) => ({
  status,
  statusBeforeDecline,
  tier,
  jointMeeting,
  startChanges,
  lastCheckOutcome,
  checksWithoutAnswer,
  sentOn: optionalColumn(days.sentOn),
  acknowledgedOn: optionalColumn(days.acknowledgedOn),
  answerAgreedOn: optionalColumn(days.answerAgreedOn),
  expectedStartOn: optionalColumn(days.expectedStartOn),
  listReviewOn: optionalColumn(days.listReviewOn),
  declineReportedOn: optionalColumn(days.declineReportedOn),
  gapsWaivedOn: optionalColumn(days.gapsWaivedOn),
  startedOn: optionalColumn(days.startedOn),
  jointMeetingOn: optionalColumn(days.jointMeetingOn),
  firstContactOn: optionalColumn(days.firstContactOn),
  signedOn: optionalColumn(days.signedOn),
  completedOn: optionalColumn(days.completedOn),
  firstCheckOn: optionalColumn(days.firstCheckOn),
  secondCheckOn: optionalColumn(days.secondCheckOn),
  lastCheckOn: optionalColumn(days.lastCheckOn),
  checkDecidedOn: optionalColumn(days.checkDecidedOn),
});

const factsRow = {
  id: true,
  reference: true,
  version: true,
  startedOn: true,
  openedOn: true,
  workerId: true,
  riskLevel: true,
  riskAssessedOn: true,
  endReason: true,
  endedOn: true,
  contactsReviewedAt: true,
  reviewedOn: true,
  contactLostAt: true,
  diedOn: true,
  deathRecordedAt: true,
  ownWords: true,
  noProfessionalsOn: true,
  earlierContactOn: true,
  holderWorkerId: true,
  holderOfficeId: true,
  holderDestinationId: true,
  serviceUser: { select: { address: true } },
  needs: { select: { area: true, term: true, outcome: true } },
  alerts: {
    where: { endedOn: null },
    select: { id: true, kind: true, reviewOn: true },
    orderBy: { id: "asc" },
  },
  safeRoutes: { select: { channel: true, safe: true } },
  involvements: {
    where: { removedAt: null },
    select: { id: true, addedAt: true },
    orderBy: { id: "asc" },
  },
  sharingDecisions: {
    select: { id: true, destinationId: true, decision: true, reviewOn: true, approvedAt: true },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  },
  sharingLog: {
    select: { handoverId: true, event: true, happenedOn: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
  contacts: {
    select: {
      id: true,
      happenedOn: true,
      recordedAt: true,
      with: true,
      medium: true,
      direction: true,
      result: true,
      purposes: true,
      status: true,
      involvementId: true,
      professionalOutcome: true,
    },
  },
  handovers: {
    select: {
      id: true,
      kind: true,
      destinationId: true,
      plannedAt: true,
      ...recordColumns,
      destination: { select: { waitWeeks: true } },
      checklist: { select: { id: true, item: true, state: true, decidedOn: true }, orderBy: { item: "asc" } },
    },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
  },
  holds: {
    select: {
      id: true,
      state: true,
      proposedAt: true,
      decidedById: true,
      holderId: true,
      reviewOn: true,
    },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
  },
  closureRequests: {
    where: { decision: { in: ["pending", "approved"] } },
    select: {
      id: true,
      decision: true,
      reason: true,
      requestedAt: true,
      requestedById: true,
      decidedAt: true,
    },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
  },
  _count: { select: { unmetNeeds: true } },
} satisfies Prisma.CaseSelect;

type FactsRow = Prisma.CaseGetPayload<{ select: typeof factsRow }>;

/** A case as every write, rule and check reads it. */
export type CaseWithFacts = {
  reference: string;
  /** Counts the moves and reassignments of the case itself. */
  version: number;
  facts: CaseFacts;
};

/** Reads cases with all their facts, in one query, in the order of their ids. */
export async function listCasesWithFacts(tx: Tx, where: Prisma.CaseWhereInput): Promise<CaseWithFacts[]> {
  const rows = await tx.case.findMany({
    where,
    select: factsRow,
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({ reference: row.reference, version: row.version, facts: toFacts(row) }));
}

function toFacts(row: FactsRow): CaseFacts {
  const request = row.closureRequests.find(({ decision }) => decision === "pending");
  const approved = row.closureRequests.findLast(({ decision }) => decision === "approved");
  const [hold] = row.holds;
  return {
    id: row.id,
    startedOn: storedDay(row.startedOn),
    openedOn: storedDay(row.openedOn),
    workerId: row.workerId,
    holder: holderOf(row),
    risk: row.riskLevel,
    riskAssessedOn: optionalDay(row.riskAssessedOn),
    endReason: row.endReason,
    endedAt: row.endReason && (approved?.decidedAt ?? row.endedOn),
    contactsReviewedAt: row.contactsReviewedAt,
    reviewedOn: optionalDay(row.reviewedOn),
    contactLostAt: row.contactLostAt,
    diedOn: optionalDay(row.diedOn),
    deathRecordedAt: row.deathRecordedAt,
    ownWords: row.ownWords,
    hasAddress: row.serviceUser.address !== null && !isNoFixedAbode(row.serviceUser.address),
    needs: row.needs,
    alerts: row.alerts.map((alert) => ({ ...alert, reviewOn: storedDay(alert.reviewOn) })),
    routes: Object.fromEntries(row.safeRoutes.map(({ channel, safe }) => [channel, safe])),
    noProfessionalsOn: optionalDay(row.noProfessionalsOn),
    involvements: row.involvements.map(({ id, addedAt }) => ({ id, addedOn: dayOf(addedAt) })),
    sharing: currentDecisions(row.sharingDecisions),
    recalls: recallsDue(row.sharingLog.map((line) => ({ ...line, happenedOn: storedDay(line.happenedOn) }))),
    earlierContactOn: optionalDay(row.earlierContactOn),
    contacts: row.contacts.map((contact) => ({ ...contact, happenedOn: storedDay(contact.happenedOn) })),
    handovers: row.handovers.map(
      ({ id, kind, destinationId, plannedAt, destination, checklist, ...columns }) => ({
        id,
        kind,
        destinationId,
        plannedOn: dayOf(plannedAt),
        ...toRecord(columns),
        waitWeeks: destination.waitWeeks,
        checklist: checklist.map((entry) => ({ ...entry, decidedOn: optionalDay(entry.decidedOn) })),
      }),
    ),
    hold: hold
      ? {
          id: hold.id,
          state: hold.state,
          proposedOn: dayOf(hold.proposedAt),
          holderId: hold.holderId,
          reviewOn: optionalDay(hold.reviewOn),
        }
      : null,
    officeHolderId:
      row.holds.find(({ state }) => state === "accepted" || state === "settled")?.holderId ?? null,
    // One that a closure or a destination overtook was never answered by the office.
    holdReturned: row.holds.some(({ state, decidedById }) => state === "returned" && decidedById !== null),
    unmetNeeds: row._count.unmetNeeds,
    closureRequest: request
      ? {
          id: request.id,
          reason: request.reason,
          requestedOn: dayOf(request.requestedAt),
          requestedById: request.requestedById,
        }
      : null,
  };
}

/** The newest decision for each destination. */
function currentDecisions(newestFirst: FactsRow["sharingDecisions"]): CaseFacts["sharing"] {
  return newestFirst
    .filter(
      ({ destinationId }, at) => newestFirst.findIndex((one) => one.destinationId === destinationId) === at,
    )
    .map(({ approvedAt, reviewOn, ...decision }) => ({
      ...decision,
      reviewOn: optionalDay(reviewOn),
      approved: approvedAt !== null,
    }));
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
  return { by: "no_one" };
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
