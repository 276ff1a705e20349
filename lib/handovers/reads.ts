import "server-only";
import { listMoves, type RecordedMove } from "@/lib/audit/history";
import { within, type CaseScope } from "@/lib/auth/scope";
import { listCasesWithFacts, recordColumns, toRecord } from "@/lib/cases/facts";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { plannedRecord } from "@/lib/domain/facts/handover-record";
import { effectiveEvents, type EffectiveEvents } from "@/lib/domain/history/effective-events";
import { isActive, isTerminal, type HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import { today } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { listDraftSummaries } from "@/lib/summaries/reads";
import type { SummaryView } from "@/lib/summaries/types";
import type { HandoverToMove, HandoverView, MoveMade } from "./types";

const destinationRow = { id: true, name: true, phone: true, status: true } as const;

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
type Moves = EffectiveEvents<RecordedMove>;

const noMoves: Moves = effectiveEvents([]);

/** What is the same for every handover of a case. */
type OfCase = { facts: CaseFacts; programme: Programme };

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
  const moves = await listMoves(
    client,
    rows.map(({ id }) => id),
  );
  const drafts = await listDraftSummaries(client, caseId);
  return rows
    .map((row) =>
      toView(row, {
        ofCase: { facts, programme },
        moves: moves.get(row.id) ?? noMoves,
        summary: drafts.get(row.id) ?? null,
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
  const moves = (await listMoves(tx, [handoverId])).get(handoverId) ?? noMoves;
  const drafts = own.status === "draft" ? await listDraftSummaries(tx, ofCase.facts.id, handoverId) : null;
  const summary = drafts?.get(handoverId) ?? null;
  return {
    id: handoverId,
    version,
    destination,
    history: moves.map((move) => toMoveMade(ofCase.facts, move)),
    summary,
    facts: factsOf(own, { ofCase, moves, summary, destination }),
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
    select: { status: true, waitWeeks: true },
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
    checklist: [],
  };
  const facts = factsOf(planned, { ofCase, moves: noMoves, summary: null, destination });
  return { ...facts, handover: { ...facts.handover, hasSummaryGaps: true } };
}

/** The most urgent first. Sorting is stable: within the same rank the newest stays first. */
const inOrderOfCare = (one: HandoverView, other: HandoverView) => rankOf(one) - rankOf(other);

const rankOf = ({ kind, status }: HandoverView) =>
  (isTerminal(status) && status !== "completed" ? 4 : 0) +
  (kind === "lead" ? 0 : 2) +
  (isActive(status) || status === "completed" ? 0 : 1);

/** A handover of the case, or one that is only being planned. */
type PlannedOrMade = Omit<HandoverView["facts"]["handover"], "declineReportedById" | "hasSummaryGaps">;
type Around = { ofCase: OfCase; moves: Moves; summary: SummaryView | null };

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
const factsOf = (
  own: PlannedOrMade,
  {
    ofCase: { facts, programme },
    moves,
    summary,
    destination,
  }: Around & { destination: HandoverView["facts"]["destination"] },
): HandoverView["facts"] => ({
  dates: programme.dates,
  settings: programme.settings,
  case: facts,
  handover: {
    ...own,
    declineReportedById: moves.findLast(({ move }) => move === "report_decline")?.byId ?? null,
    hasSummaryGaps: summary !== null && summary.gaps.length > 0,
  },
  destination,
});

function toMoveMade(
  { contacts }: CaseFacts,
  { id, move, toStatus, at, by, answers, tier }: RecordedMove,
): MoveMade {
  const contact = contacts.find((one) => one.id === answers.contactId);
  return {
    id,
    move,
    toStatus,
    at,
    by: by.name,
    answers,
    tier: tier ?? null,
    contactOn: contact?.happenedOn ?? null,
  };
}
