import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { optionalDay, toSharingFacts } from "@/lib/cases/facts";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { sharingStatusFor } from "@/lib/domain/facts/sharing-allows";
import { dueRecalls } from "@/lib/domain/sharing/recall";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { DecisionMade, SharingLine, SharingLogLine, SharingView } from "./types";

const decisionRow = {
  id: true,
  decision: true,
  scope: true,
  withheld: true,
  reason: true,
  how: true,
  givenBy: true,
  decidedOn: true,
  reviewOn: true,
  lawfulBasis: true,
  article9Condition: true,
  recordedAt: true,
  recordedBy: { select: { id: true, name: true } },
  approvedAt: true,
  approvedBy: { select: { name: true } },
} satisfies Prisma.SharingDecisionMadeSelect;

const logRow = {
  id: true,
  cancelsId: true,
  event: true,
  handoverId: true,
  versionId: true,
  version: { select: { number: true } },
  decisionId: true,
  decision: true,
  details: true,
  happenedOn: true,
  by: { select: { name: true } },
} satisfies Prisma.SharingLogEntrySelect;

const newestFirst = [
  { recordedAt: "desc" },
  { id: "desc" },
] satisfies Prisma.SharingDecisionMadeOrderByWithRelationInput[];
const oldestFirst = [{ at: "asc" }, { id: "asc" }] satisfies Prisma.SharingLogEntryOrderByWithRelationInput[];

/** All about sharing with one destination on a case; null when either is out of reach. */
export async function findSharing(
  scope: CaseScope,
  { reference, destinationId }: { reference: string; destinationId: string },
): Promise<SharingView | null> {
  const row = await db.case.findFirst({
    where: { ...within(scope), reference },
    select: { id: true, startedOn: true, diedOn: true, endReason: true },
  });
  if (!row) return null;
  const { programmeId } = scope;
  const about = { ...row, startedOn: storedDay(row.startedOn), diedOn: optionalDay(row.diedOn) };
  return findSharingOf(db, about, { programmeId, destinationId });
}

/** The same for a case that has been read already. */
export async function findSharingOf(
  client: Tx,
  { id, startedOn, diedOn, endReason }: SharingView["case"],
  { programmeId, destinationId }: { programmeId: string; destinationId: string },
): Promise<SharingView | null> {
  const destination = await client.destinationService.findFirst({
    where: { id: destinationId, programmeId },
    select: { id: true, name: true },
  });
  if (!destination) return null;

  const decisions = await client.sharingDecisionMade.findMany({
    where: { caseId: id, destinationId },
    select: decisionRow,
    orderBy: newestFirst,
  });
  const log = await client.sharingLogEntry.findMany({
    where: { caseId: id, handover: { destinationId } },
    select: logRow,
    orderBy: oldestFirst,
  });
  const [current = null, ...earlier] = decisions.map(toDecision);
  return {
    destination,
    version: versionOf(decisions),
    current,
    earlier,
    log: log.map(toLine),
    case: { id, startedOn, diedOn, endReason },
  };
}

/** The status of sharing with each destination of a case that has a handover under way or a decision. */
export async function listSharing(scope: CaseScope, caseId: string): Promise<SharingLine[]> {
  const about = await db.case.findFirst({
    where: { ...within(scope), id: caseId },
    select: {
      sharingDecisions: {
        select: { ...currentRow, recordedById: true, destination: { select: { id: true, name: true } } },
        orderBy: newestFirst,
      },
      sharingLog: {
        select: {
          id: true,
          cancelsId: true,
          event: true,
          handoverId: true,
          handover: { select: { destinationId: true } },
        },
        orderBy: oldestFirst,
      },
      handovers: {
        select: { status: true, destination: { select: { id: true, name: true } } },
        orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!about) return [];

  const recalls = dueRecalls(effectiveEvents(about.sharingLog)).map(({ handover }) => handover.destinationId);
  const sharing = about.sharingDecisions.map(({ destination, ...made }) =>
    toSharingFacts({ ...made, destinationId: destination.id }),
  );
  const destinations = [
    ...about.handovers.filter(({ status }) => !isTerminal(status)),
    ...about.sharingDecisions,
  ].map(({ destination }) => destination);

  return [...new Map(destinations.map((destination) => [destination.id, destination])).values()].map(
    (destination) => {
      const made = sharing.find(({ destinationId }) => destinationId === destination.id);
      return {
        destination,
        status: sharingStatusFor({ sharing }, destination.id),
        decision: made?.decision ?? null,
        reviewOn: made?.reviewOn ?? null,
        recallDue: recalls.includes(destination.id),
      };
    },
  );
}

const currentRow = {
  id: true,
  decision: true,
  decidedOn: true,
  reviewOn: true,
  approvedAt: true,
} satisfies Prisma.SharingDecisionMadeSelect;

/** Both only ever grow: decisions are never deleted and an approval is never reversed. */
const versionOf = (made: readonly { approvedAt: Date | null }[]) =>
  made.length + made.filter(({ approvedAt }) => approvedAt !== null).length;

const toDecision = ({
  decidedOn,
  reviewOn,
  approvedAt: at,
  approvedBy,
  ...row
}: Prisma.SharingDecisionMadeGetPayload<{ select: typeof decisionRow }>): DecisionMade => ({
  ...row,
  decidedOn: storedDay(decidedOn),
  reviewOn: optionalDay(reviewOn),
  approved: at && approvedBy ? { at, by: approvedBy.name } : null,
});

const toLine = ({
  version,
  happenedOn,
  by,
  ...row
}: Prisma.SharingLogEntryGetPayload<{ select: typeof logRow }>): SharingLogLine => ({
  ...row,
  versionNumber: version?.number ?? null,
  happenedOn: storedDay(happenedOn),
  by: by.name,
});
