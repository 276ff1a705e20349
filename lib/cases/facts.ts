import "server-only";
import { columnOf, dayOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts, DeathFacts, Holder, SharingFacts } from "@/lib/domain/facts/case";
import { cannotActFrom } from "@/lib/domain/facts/availability";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import type { HandoverRecord } from "@/lib/domain/facts/handover-record";
import { changeOf } from "@/lib/domain/facts/destination-change";
import { isNoFixedAbode } from "@/lib/domain/facts/address";
import { hasNoGp } from "@/lib/domain/person/gp";
import { recallsDue } from "@/lib/domain/sharing/recall";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** The columns of a handover that follow from its moves. */
export const recordColumns = {
  status: true,
  versionMadeOn: true,
  sentOn: true,
  sentOutOfDate: true,
  acknowledgedOn: true,
  answerAgreedOn: true,
  expectedStartOn: true,
  startChanges: true,
  listReviewOn: true,
  declineReportedOn: true,
  declineReportedById: true,
  statusBeforeDecline: true,
  gapsWaivedOn: true,
  tier: true,
  startedOn: true,
  appliedOn: true,
  helpedOn: true,
  jointMeeting: true,
  jointMeetingOn: true,
  firstContactOn: true,
  signedOn: true,
  completedOn: true,
  checkAnsweredOn: true,
  lastCheckOn: true,
  lastCheckOutcome: true,
  checksWithoutAnswer: true,
  checkDecidedOn: true,
  destinationDecidedOn: true,
} satisfies Record<keyof HandoverRecord, true> & Prisma.HandoverSelect;

/** Those columns as the rules know them. */
export const toRecord = (
  row: Prisma.HandoverGetPayload<{ select: typeof recordColumns }>,
): HandoverRecord => ({
  status: row.status,
  versionMadeOn: optionalDay(row.versionMadeOn),
  sentOn: optionalDay(row.sentOn),
  sentOutOfDate: row.sentOutOfDate,
  acknowledgedOn: optionalDay(row.acknowledgedOn),
  answerAgreedOn: optionalDay(row.answerAgreedOn),
  expectedStartOn: optionalDay(row.expectedStartOn),
  startChanges: row.startChanges,
  listReviewOn: optionalDay(row.listReviewOn),
  declineReportedOn: optionalDay(row.declineReportedOn),
  declineReportedById: row.declineReportedById,
  statusBeforeDecline: row.statusBeforeDecline,
  gapsWaivedOn: optionalDay(row.gapsWaivedOn),
  tier: row.tier,
  startedOn: optionalDay(row.startedOn),
  appliedOn: optionalDay(row.appliedOn),
  helpedOn: optionalDay(row.helpedOn),
  jointMeeting: row.jointMeeting,
  jointMeetingOn: optionalDay(row.jointMeetingOn),
  firstContactOn: optionalDay(row.firstContactOn),
  signedOn: optionalDay(row.signedOn),
  completedOn: optionalDay(row.completedOn),
  checkAnsweredOn: optionalDay(row.checkAnsweredOn),
  lastCheckOn: optionalDay(row.lastCheckOn),
  lastCheckOutcome: row.lastCheckOutcome,
  checksWithoutAnswer: row.checksWithoutAnswer,
  checkDecidedOn: optionalDay(row.checkDecidedOn),
  destinationDecidedOn: optionalDay(row.destinationDecidedOn),
});

/** A record as the columns of its row. */
export const columnsOfRecord = ({
  status,
  declineReportedById,
  statusBeforeDecline,
  tier,
  jointMeeting,
  startChanges,
  lastCheckOutcome,
  checksWithoutAnswer,
  sentOutOfDate,
  ...days
}: HandoverRecord) => ({
  status,
  declineReportedById,
  statusBeforeDecline,
  tier,
  jointMeeting,
  startChanges,
  lastCheckOutcome,
  checksWithoutAnswer,
  sentOutOfDate,
  versionMadeOn: optionalColumn(days.versionMadeOn),
  sentOn: optionalColumn(days.sentOn),
  acknowledgedOn: optionalColumn(days.acknowledgedOn),
  answerAgreedOn: optionalColumn(days.answerAgreedOn),
  expectedStartOn: optionalColumn(days.expectedStartOn),
  listReviewOn: optionalColumn(days.listReviewOn),
  declineReportedOn: optionalColumn(days.declineReportedOn),
  gapsWaivedOn: optionalColumn(days.gapsWaivedOn),
  startedOn: optionalColumn(days.startedOn),
  appliedOn: optionalColumn(days.appliedOn),
  helpedOn: optionalColumn(days.helpedOn),
  jointMeetingOn: optionalColumn(days.jointMeetingOn),
  firstContactOn: optionalColumn(days.firstContactOn),
  signedOn: optionalColumn(days.signedOn),
  completedOn: optionalColumn(days.completedOn),
  checkAnsweredOn: optionalColumn(days.checkAnsweredOn),
  lastCheckOn: optionalColumn(days.lastCheckOn),
  checkDecidedOn: optionalColumn(days.checkDecidedOn),
  destinationDecidedOn: optionalColumn(days.destinationDecidedOn),
});

/** What decides from when a member of staff cannot act. */
const standingColumns = { status: true, statusSince: true } satisfies Prisma.StaffSelect;
const daysAway = { startsOn: true, endsOn: true } satisfies Prisma.AbsenceSelect;
const open = { endedAt: null } satisfies Prisma.AbsenceWhereInput;

const availabilityColumns = {
  ...standingColumns,
  absences: {
    where: open,
    select: {
      ...daysAway,
      coveredBy: { select: { ...standingColumns, absences: { where: open, select: daysAway } } },
    },
  },
} satisfies Prisma.StaffSelect;

type StandingRow = Prisma.StaffGetPayload<{ select: typeof standingColumns }>;
type AvailabilityRow = Prisma.StaffGetPayload<{ select: typeof availabilityColumns }>;

const standingOf = ({ status, statusSince }: StandingRow) => ({
  status,
  statusSince: storedDay(statusSince),
});
const daysOf = ({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }) => ({
  startsOn: storedDay(startsOn),
  endsOn: storedDay(endsOn),
});

const gapOf = ({ absences, ...standing }: AvailabilityRow): CalendarDate | null =>
  cannotActFrom({
    ...standingOf(standing),
    absences: absences.map(({ coveredBy, ...absence }) => ({
      ...daysOf(absence),
      coverer: coveredBy && { ...standingOf(coveredBy), absences: coveredBy.absences.map(daysOf) },
    })),
  });

/** The same of someone in the office, whose absences are not recorded: there is a deputy instead. */
const standsBackFrom = (member: StandingRow): CalendarDate | null =>
  cannotActFrom({ ...standingOf(member), absences: [] });

/** From when each of some workers cannot act, by their ids. */
export async function listGapsOfWorkers(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CalendarDate | null>> {
  const staff = await tx.staff.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...availabilityColumns },
  });
  return new Map(staff.map(({ id, ...member }) => [id, gapOf(member)]));
}

const activeManagers = {
  where: { role: "manager", staff: { status: "active" } },
  select: { staffId: true },
} satisfies Prisma.Programme$membershipsArgs;

const factsRow = {
  id: true,
  reference: true,
  version: true,
  startedOn: true,
  openedOn: true,
  workerId: true,
  worker: { select: availabilityColumns },
  riskLevel: true,
  riskAssessedOn: true,
  endReason: true,
  keptCaseId: true,
  endedOn: true,
  contactsReviewedAt: true,
  reviewedOn: true,
  contactLostAt: true,
  diedOn: true,
  deathRecordedAt: true,
  deaths: {
    select: { id: true, expectation: true, recordedById: true, confirmedAt: true, takenBackAt: true },
    orderBy: { id: "asc" },
  },
  ownWords: true,
  noProfessionalsOn: true,
  earlierContactOn: true,
  holderWorkerId: true,
  holderOfficeId: true,
  holderOffice: { select: standingColumns },
  holderDestinationId: true,
  serviceUser: { select: { address: true, gpStatus: true } },
  needs: { select: { area: true, term: true, outcome: true } },
  alerts: {
    where: { endedOn: null },
    select: { id: true, kind: true, reviewOn: true },
    orderBy: { id: "asc" },
  },
  safeRoutes: { select: { channel: true, safe: true } },
  involvements: {
    where: { removedAt: null },
    select: { id: true, addedAt: true, professional: { select: { role: true } } },
    orderBy: { id: "asc" },
  },
  sharingDecisions: {
    select: {
      id: true,
      destinationId: true,
      decision: true,
      decidedOn: true,
      reviewOn: true,
      recordedById: true,
      approvedAt: true,
    },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  },
  sharingLog: {
    select: { id: true, cancelsId: true, handoverId: true, event: true, happenedOn: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  },
  notices: {
    where: { informedOn: null, droppedOn: null },
    select: { handoverId: true, reason: true, since: true },
    orderBy: { id: "asc" },
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
      destination: { select: { waitWeeks: true, status: true, statusSince: true, closesOn: true } },
      checklist: { select: { id: true, item: true, state: true, decidedOn: true }, orderBy: { item: "asc" } },
    },
    orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
  },
  holds: {
    where: { state: { not: "taken_back" } },
    select: {
      id: true,
      kind: true,
      handoverId: true,
      state: true,
      proposedAt: true,
      decidedById: true,
      holderId: true,
      holder: { select: standingColumns },
      deputyId: true,
      reviewOn: true,
    },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
  },
  standIns: { select: { staffId: true, on: true }, orderBy: { id: "asc" } },
  decidedAlone: {
    where: { reviewedAt: null },
    select: { id: true, byId: true },
    orderBy: { id: "asc" },
  },
  closureRequests: {
    where: { decision: { in: ["pending", "approved"] } },
    select: {
      id: true,
      decision: true,
      reason: true,
      requestedAt: true,
      requestedById: true,
      requestedBy: { select: availabilityColumns },
      decidedAt: true,
      case: { select: { programme: { select: { memberships: activeManagers } } } },
    },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
  },
  _count: { select: { unmetNeeds: { where: { takenBackAt: null } } } },
} satisfies Prisma.CaseSelect;

type FactsRow = Prisma.CaseGetPayload<{ select: typeof factsRow }>;

/** A case as every write, rule and check reads it. */
export type CaseWithFacts = {
  reference: string;
  /** Counts the moves and reassignments of the case itself. */
  version: number;
  facts: CaseFacts;
};

/** Reads cases with all their facts, in one query, in the order of their ids: all of them, or so many at most. */
export async function listCasesWithFacts(
  tx: Tx,
  where: Prisma.CaseWhereInput,
  most?: number,
): Promise<CaseWithFacts[]> {
  const rows = await tx.case.findMany({
    where,
    ...(most !== undefined && { take: most }),
    select: factsRow,
    orderBy: { id: "asc" },
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({ reference: row.reference, version: row.version, facts: toFacts(row) }));
}

function toFacts(row: FactsRow): CaseFacts {
  const request = row.closureRequests.find(({ decision }) => decision === "pending");
  const approved = row.closureRequests.findLast(({ decision }) => decision === "approved");
  const holds = row.holds.filter(({ kind }) => kind === "hold");
  const [hold] = holds;
  const afterCare = afterCareIn(row);
  const sharingLog = effectiveEvents(
    row.sharingLog.map((line) => ({ ...line, happenedOn: storedDay(line.happenedOn) })),
  );
  return {
    id: row.id,
    startedOn: storedDay(row.startedOn),
    openedOn: storedDay(row.openedOn),
    workerId: row.workerId,
    workerCannotActFrom: gapOf(row.worker),
    holder: holderOf(row),
    holderCannotActFrom: row.holderOffice && standsBackFrom(row.holderOffice),
    risk: row.riskLevel,
    riskAssessedOn: optionalDay(row.riskAssessedOn),
    endReason: row.endReason,
    keptCaseId: row.keptCaseId,
    endedAt: row.endReason && (approved?.decidedAt ?? row.endedOn),
    contactsReviewedAt: row.contactsReviewedAt,
    reviewedOn: optionalDay(row.reviewedOn),
    contactLostAt: row.contactLostAt,
    diedOn: optionalDay(row.diedOn),
    deathRecordedAt: row.deathRecordedAt,
    death: currentDeath(row.deaths),
    deathTakenBackAt: lastTakenBackAt(row.deaths),
    ownWords: row.ownWords,
    hasNoGp: hasNoGp(
      row.serviceUser.gpStatus,
      row.involvements.map(({ professional }) => professional.role),
    ),
    hasAddress: row.serviceUser.address !== null && !isNoFixedAbode(row.serviceUser.address),
    needs: row.needs,
    alerts: row.alerts.map((alert) => ({ ...alert, reviewOn: storedDay(alert.reviewOn) })),
    routes: Object.fromEntries(row.safeRoutes.map(({ channel, safe }) => [channel, safe])),
    noProfessionalsOn: optionalDay(row.noProfessionalsOn),
    involvements: row.involvements.map(({ id, addedAt }) => ({ id, addedOn: dayOf(addedAt) })),
    sharing: row.sharingDecisions.map(toSharingFacts),
    recalls: recallsDue(sharingLog),
    destinationsToInform: row.notices.map(({ since, ...notice }) => ({ ...notice, since: storedDay(since) })),
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
        destinationChange: changeOf({
          status: destination.status,
          statusSince: optionalDay(destination.statusSince),
          closesOn: optionalDay(destination.closesOn),
        }),
        versionsSent: sharingLog.filter(({ handoverId, event }) => handoverId === id && event === "sent")
          .length,
        checklist: checklist.map((entry) => ({ ...entry, decidedOn: optionalDay(entry.decidedOn) })),
      }),
    ),
    hold: hold
      ? {
          id: hold.id,
          state: hold.state,
          proposedOn: dayOf(hold.proposedAt),
          holderId: hold.holderId,
          deputyId: hold.deputyId,
          reviewOn: optionalDay(hold.reviewOn),
        }
      : null,
    decidedAlone: row.decidedAlone,
    standIns: row.standIns.map(({ staffId, on }) => ({ staffId, on: storedDay(on) })),
    officeHolderId: holds.find(({ state }) => state === "accepted" || state === "settled")?.holderId ?? null,
    afterCare: afterCare
      ? {
          id: afterCare.id,
          state: afterCare.state,
          proposedOn: dayOf(afterCare.proposedAt),
          holderId: afterCare.holderId,
          deputyId: afterCare.deputyId,
        }
      : null,
    afterCareCannotActFrom: afterCare?.holder ? standsBackFrom(afterCare.holder) : null,
    // One that a closure or a destination overtook was never answered by the office.
    holdReturned: holds.some(({ state, decidedById }) => state === "returned" && decidedById !== null),
    unmetNeeds: row._count.unmetNeeds,
    closureRequest: request
      ? {
          id: request.id,
          reason: request.reason,
          requestedOn: dayOf(request.requestedAt),
          requestedById: request.requestedById,
          requesterCannotActFrom: gapOf(request.requestedBy),
          hasOtherManager: request.case.programme.memberships.some(
            ({ staffId }) => staffId !== request.requestedById,
          ),
        }
      : null,
  };
}

/** The death that was not taken back. */
function currentDeath(deaths: FactsRow["deaths"]): DeathFacts | null {
  const current = deaths.find(({ takenBackAt }) => takenBackAt === null);
  if (!current) return null;
  const { id, expectation, recordedById, confirmedAt } = current;
  return { id, expectation, recordedById, confirmedAt };
}

/** When one of some deaths was last taken back. */
export const lastTakenBackAt = (deaths: readonly { takenBackAt: Date | null }[]): Date | null =>
  deaths.flatMap(({ takenBackAt }) => takenBackAt ?? []).at(-1) ?? null;

/** The newest after-care of the lead that is completed. That of one that broke down counts for nothing. */
function afterCareIn({ holds, handovers }: FactsRow) {
  const lead = handovers.find(({ kind, status }) => kind === "lead" && status === "completed");
  return holds.find(({ kind, handoverId }) => kind === "after_care" && handoverId === lead?.id);
}

/** A decision about sharing as the rules know it. */
export const toSharingFacts = ({
  approvedAt,
  decidedOn,
  reviewOn,
  ...decision
}: FactsRow["sharingDecisions"][number]): SharingFacts => ({
  ...decision,
  decidedOn: storedDay(decidedOn),
  reviewOn: optionalDay(reviewOn),
  approvedOn: approvedAt && dayOf(approvedAt),
});

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
