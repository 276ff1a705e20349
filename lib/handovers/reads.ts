import "server-only";
import { listAllMoves, listCaseEvents, type RecordedCaseEvent, type RecordedMove } from "@/lib/audit/history";
import { within, type CaseScope } from "@/lib/auth/scope";
import { listCasesWithFacts, optionalDay, recordColumns, toRecord } from "@/lib/cases/facts";
import { holderChangesIn } from "@/lib/cases/holder-changes";
import { dayOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import type { HolderChange } from "@/lib/domain/facts/holder-change";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { plannedRecord } from "@/lib/domain/facts/handover-record";
import type { DraftVersion } from "@/lib/domain/moves/handover-guards";
import { effectiveEvents, type EffectiveEvents } from "@/lib/domain/history/effective-events";
import { lastMoveOf } from "@/lib/domain/moves/handover-outcome";
import { isActive, isTerminal, type HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import { today } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { listChanges } from "@/lib/summaries/changed";
import { listDraftSummaries } from "@/lib/summaries/reads";
import type { SummaryView } from "@/lib/summaries/types";
import type { HandoverToMove, HandoverView, MoveMade } from "./types";

const destinationRow = { id: true, name: true, phone: true, status: true, closesOn: true } as const;

const handoverRow = {
  id: true,
  kind: true,
  version: true,
  plannedAt: true,
  ...recordColumns,
  destination: { select: destinationRow },
} satisfies Prisma.HandoverSelect;

const deadlineRow = { kind: true, dueOn: true, subject: true } satisfies Prisma.DeadlineSelect;

type HandoverRow = Prisma.HandoverGetPayload<{ select: typeof handoverRow }>;
type DeadlineRow = Prisma.DeadlineGetPayload<{ select: typeof deadlineRow }>;
type CaseEvents = EffectiveEvents<RecordedCaseEvent>;

const noCaseEvents: CaseEvents = effectiveEvents<RecordedCaseEvent>([]);

/** What is the same for every handover of a case. */
type OfCase = { facts: CaseFacts; programme: Programme };

/** What was recorded on a case and counts. */
const caseEventsOf = async (client: Tx, caseId: string): Promise<CaseEvents> =>
  (await listCaseEvents(client, [caseId])).get(caseId) ?? noCaseEvents;

/** The handovers of a case: those under way before those that ended, the lead first, then the newest. */
export async function listHandovers(
  scope: CaseScope,
  caseId: string,
  client: Tx = db,
): Promise<HandoverView[]> {
  const [found] = await listCasesWithFacts(client, { AND: [within(scope), { id: caseId }] });
  if (!found) return [];

  const { facts } = found;
  const rows = await client.handover.findMany({
    where: { caseId },
    select: handoverRow,
    orderBy: [{ plannedAt: "desc" }, { id: "desc" }],
  });
  const programme = await findProgramme(scope.programmeId, client);
  const deadlines = await client.deadline.findMany({
    where: { caseId },
    select: deadlineRow,
    orderBy: { dueOn: "asc" },
  });
  const moves = await listAllMoves(
    client,
    rows.map(({ id }) => id),
  );
  const caseEvents = await caseEventsOf(client, caseId);
  const drafts = await listDraftSummaries(client, caseId);
  const changes = await changesSince([...drafts.values()], client, caseId);
  return rows
    .map((row) =>
      toView(row, {
        ofCase: { facts, programme },
        moves: moves.get(row.id) ?? [],
        caseEvents,
        summary: drafts.get(row.id) ?? null,
        changes,
        deadlines,
      }),
    )
    .sort(inOrderOfCare);
}

/** One handover of a locked case, for a move of it; null when the case has none of this id. */
export async function findHandoverToMove(
  tx: Tx,
  ofCase: OfCase,
  handoverId: string,
): Promise<HandoverToMove | null> {
  const own = ofCase.facts.handovers.find(({ id }) => id === handoverId);
  if (!own) return null;

  const { version, destination } = await tx.handover.findUniqueOrThrow({
    where: { id: handoverId },
    select: { version: true, destination: { select: destinationRow } },
  });
  const moves = (await listAllMoves(tx, [handoverId])).get(handoverId) ?? [];
  const caseEvents = await caseEventsOf(tx, ofCase.facts.id);
  const drafts = own.status === "draft" ? await listDraftSummaries(tx, ofCase.facts.id, handoverId) : null;
  const summary = drafts?.get(handoverId) ?? null;
  const changes = await changesSince(summary ? [summary] : [], tx, ofCase.facts.id);
  return {
    id: handoverId,
    version,
    destination,
    history: moves.map((move) => toMoveMade(ofCase.facts, move)),
    summary,
    caseEvents,
    facts: factsOf(own, { ofCase, moves, caseEvents, summary, changes, destination }),
  };
}

/** What the rules look at when a handover is planned; null when the programme has no such destination. */
export async function findPlanFacts(
  scope: CaseScope,
  { caseId, ...plan }: { caseId: string; destinationId: string; kind: HandoverKind },
): Promise<HandoverView["facts"] | null> {
  const [found] = await listCasesWithFacts(db, { AND: [within(scope), { id: caseId }] });
  if (!found) return null;
  const programme = await findProgramme(scope.programmeId);
  return findPlanFactsOf(db, { facts: found.facts, programme }, plan);
}

/** The same for a case that has been read already. */
export async function findPlanFactsOf(
  client: Tx,
  ofCase: OfCase,
  { destinationId, kind }: { destinationId: string; kind: HandoverKind },
): Promise<HandoverView["facts"] | null> {
  const destination = await client.destinationService.findFirst({
    where: { id: destinationId, programmeId: ofCase.programme.id },
    select: { status: true, closesOn: true, waitWeeks: true },
  });
  if (!destination) return null;

  const { waitWeeks } = destination;
  const planned = {
    ...plannedRecord,
    id: null,
    kind,
    destinationId,
    plannedOn: today(),
    waitWeeks,
    destinationChange: null,
    versionsSent: 0,
    checklist: [],
  };
  const facts = factsOf(planned, {
    ofCase,
    moves: [],
    caseEvents: noCaseEvents,
    summary: null,
    changes: [],
    destination,
  });
  return { ...facts, handover: { ...facts.handover, hasSummaryGaps: true } };
}

/** Asked only where a version was made and is out of date. */
const changesSince = async (summaries: readonly SummaryView[], client: Tx, caseId: string) =>
  summaries.some(isOutdated) ? await listChanges(client, caseId) : [];

/** A version is out of date when what would leave has changed, or the decision on which it was made. */
const isOutdated = ({ made, isOutOfDate, decisionId }: SummaryView) =>
  made !== null && (isOutOfDate || made.decisionId !== decisionId);

function draftVersionOf(summary: SummaryView, changes: readonly Date[]): DraftVersion | null {
  if (summary.made === null) return null;
  const { id, number, frozenAt: madeAt } = summary.made;
  const changedAt = isOutdated(summary) ? (changes.find((at) => at > madeAt) ?? null) : null;
  return { id, number, madeAt, changedAt };
}

/** The most urgent first. Sorting is stable: within the same rank the newest stays first. */
const inOrderOfCare = (one: HandoverView, other: HandoverView) => rankOf(one) - rankOf(other);

const rankOf = ({ kind, status }: HandoverView) =>
  (isTerminal(status) && status !== "completed" ? 4 : 0) +
  (kind === "lead" ? 0 : 2) +
  (isActive(status) || status === "completed" ? 0 : 1);

/** A handover of the case, or one that is only being planned. */
type PlannedOrMade = Omit<
  HandoverView["facts"]["handover"],
  "hasSummaryGaps" | "draftVersion" | "last" | "changedSince"
>;
type Around = {
  ofCase: OfCase;
  moves: readonly RecordedMove[];
  caseEvents: CaseEvents;
  summary: SummaryView | null;
  /** When the facts of the summaries have changed, where a version was made of one. */
  changes: readonly Date[];
};

function toView(
  row: HandoverRow,
  { deadlines, ...around }: Around & { deadlines: readonly DeadlineRow[] },
): HandoverView {
  const { id, kind, version, plannedAt, destination } = row;
  const { facts } = around.ofCase;
  const own = facts.handovers.find((handover) => handover.id === id);
  if (!own) throw new Error("A handover is gone that the same transaction has read");

  return {
    ...toRecord(row),
    id,
    kind,
    version,
    plannedAt,
    destination,
    checklist: own.checklist,
    deadlines: deadlines
      .filter(({ subject }) => subject === id)
      .map(({ kind: due, dueOn }) => ({ kind: due, dueOn: storedDay(dueOn) })),
    history: around.moves.map((move) => toMoveMade(facts, move)),
    facts: factsOf(own, { ...around, destination }),
  };
}

/** What the rules look at. */
function factsOf(
  own: PlannedOrMade,
  {
    ofCase: { facts, programme },
    moves,
    caseEvents,
    summary,
    changes,
    destination,
  }: Around & { destination: Pick<HandoverRow["destination"], "status" | "closesOn"> },
): HandoverView["facts"] {
  const counted = effectiveEvents(moves.map((move) => ({ ...move, recordedOn: dayOf(move.at) })));
  return {
    dates: programme.dates,
    settings: programme.settings,
    staff: programme.staff,
    case: facts,
    handover: {
      ...own,
      draftVersion: summary && draftVersionOf(summary, changes),
      hasSummaryGaps: summary !== null && summary.gaps.length > 0,
      last: lastMoveOf(counted),
      changedSince: changedSince(own.id, caseEvents),
    },
    destination: { status: destination.status, closesOn: optionalDay(destination.closesOn) },
  };
}

/** What has changed who is responsible, or the end of the case, since the last move of a handover was recorded. */
function changedSince(handoverId: string | null, caseEvents: CaseEvents): HolderChange["kind"][] {
  const last = caseEvents.findLast(
    (event) => event.kind === "handover_moved" && event.handoverId === handoverId,
  );
  return holderChangesIn(caseEvents)
    .filter(({ event }) => last !== undefined && event.id > last.id)
    .map(({ change }) => change.kind);
}

function toMoveMade(
  { contacts }: CaseFacts,
  { id, cancelsId, move, toStatus, at, by, answers, tier, onlyRecorded }: RecordedMove,
): MoveMade {
  const contact = contacts.find((one) => one.id === answers.contactId);
  return {
    id,
    cancelsId: cancelsId ?? null,
    move,
    toStatus,
    at,
    by: by.name,
    answers,
    onlyRecorded: onlyRecorded ?? false,
    tier: tier ?? null,
    contactOn: contact?.happenedOn ?? null,
  };
}
