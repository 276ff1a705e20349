import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { listCaseFacts, recordColumns, toRecord } from "@/lib/cases/facts";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { MoveName } from "@/lib/domain/moves/handover-moves";
import { pastMoveOf } from "@/lib/domain/moves/handover-outcome";
import { plannedRecord } from "@/lib/domain/facts/handover-record";
import { isActive, isTerminal, type HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { findProgramme } from "@/lib/programmes/reads";
import type { Programme } from "@/lib/programmes/types";
import { listSummaryGaps } from "@/lib/summaries/reads";
import type { HandoverView, MoveMade } from "./types";

const handoverRow = {
  id: true,
  kind: true,
  version: true,
  plannedAt: true,
  ...recordColumns,
  destination: { select: { id: true, name: true, phone: true, status: true } },
} satisfies Prisma.HandoverSelect;

const deadlineRow = { kind: true, dueOn: true, subject: true } satisfies Prisma.DeadlineSelect;

const eventRow = {
  id: true,
  handoverId: true,
  move: true,
  toStatus: true,
  at: true,
  byId: true,
  by: { select: { name: true } },
  happenedOn: true,
  details: true,
} satisfies Prisma.HandoverEventSelect;

type HandoverRow = Prisma.HandoverGetPayload<{ select: typeof handoverRow }>;
type DeadlineRow = Prisma.DeadlineGetPayload<{ select: typeof deadlineRow }>;
type EventRow = Prisma.HandoverEventGetPayload<{ select: typeof eventRow }>;

/** What is the same for every handover of a case. */
type OfCase = {
  facts: CaseFacts;
  programme: Programme;
  deadlines: readonly DeadlineRow[];
  events: readonly EventRow[];
  gaps: ReadonlyMap<string, readonly string[]>;
};

/** The handovers of a case: those under way before those that ended, the lead first, then the newest. */
export async function listHandovers(
  scope: CaseScope,
  caseId: string,
  client: Tx = db,
): Promise<HandoverView[]> {
  const [facts] = await listCaseFacts(client, { AND: [within(scope), { id: caseId }] });
  if (!facts) return [];

  const handoverId = { in: facts.handovers.map(({ id }) => id) };
  const rows = await client.handover.findMany({
    where: { caseId },
    select: handoverRow,
    orderBy: [{ plannedAt: "desc" }, { id: "desc" }],
  });
  const of: OfCase = {
    facts,
    programme: await findProgramme(scope.programmeId, client),
    deadlines: await client.deadline.findMany({
      where: { caseId },
      select: deadlineRow,
      orderBy: { dueOn: "asc" },
    }),
    events: await client.handoverEvent.findMany({
      where: { handoverId },
      select: eventRow,
      orderBy: [{ at: "asc" }, { id: "asc" }],
    }),
    gaps: await listSummaryGaps(scope, caseId, client),
  };
  return rows.map((row) => toView(of, row)).sort(inOrderOfCare);
}

/** What the rules look at when a handover is planned; null when the programme has no such destination. */
export async function findPlanFacts(
  scope: CaseScope,
  { caseId, destinationId, kind }: { caseId: string; destinationId: string; kind: HandoverKind },
  client: Tx = db,
): Promise<HandoverView["facts"] | null> {
  const [facts] = await listCaseFacts(client, { AND: [within(scope), { id: caseId }] });
  const destination = await client.destinationService.findFirst({
    where: { id: destinationId, programmeId: scope.programmeId },
    select: { status: true, waitWeeks: true },
  });
  if (!facts || !destination) return null;

  const { dates, settings } = await findProgramme(scope.programmeId, client);
  return {
    dates,
    settings,
    case: facts,
    handover: {
      ...plannedRecord,
      id: null,
      kind,
      destinationId,
      waitWeeks: destination.waitWeeks,
      checklist: [],
      declineReportedById: null,
      hasSummaryGaps: true,
    },
    destination,
  };
}

/** What matters now comes first. Sorting is stable: within the same rank the newest stays first. */
const inOrderOfCare = (one: HandoverView, other: HandoverView) => rankOf(one) - rankOf(other);

const rankOf = ({ kind, status }: HandoverView) =>
  (isTerminal(status) && status !== "completed" ? 4 : 0) +
  (kind === "lead" ? 0 : 2) +
  (isActive(status) || status === "completed" ? 0 : 1);

function toView({ facts, programme, deadlines, events, gaps }: OfCase, row: HandoverRow): HandoverView {
  const { id, kind, version, plannedAt, destination } = row;
  const history = events.filter(({ handoverId }) => handoverId === id);
  const standing = facts.handovers.find((handover) => handover.id === id);
  if (!standing) throw new Error("A handover is gone that the same transaction has read");

  return {
    ...toRecord(row),
    id,
    kind,
    version,
    plannedAt,
    destination,
    checklist: standing.checklist,
    deadlines: deadlines
      .filter(({ subject }) => subject === id)
      .map(({ kind: due, dueOn }) => ({ kind: due, dueOn: storedDay(dueOn) })),
    history: history.map((event) => toMoveMade(facts, event)),
    facts: {
      dates: programme.dates,
      settings: programme.settings,
      case: facts,
      handover: {
        ...standing,
        declineReportedById: history.findLast(({ move }) => move === "report_decline")?.byId ?? null,
        hasSummaryGaps: (gaps.get(id)?.length ?? 0) > 0,
      },
      destination,
    },
  };
}

function toMoveMade({ contacts }: CaseFacts, { id, move, toStatus, at, by, ...event }: EventRow): MoveMade {
  const { answers, tier } = pastMoveOf({ ...event, move, happenedOn: storedDay(event.happenedOn) });
  const contact = contacts.find((one) => one.id === answers.contactId);
  return {
    id,
    move: move as MoveName,
    toStatus,
    at,
    by: by.name,
    answers,
    tier: tier ?? null,
    contactOn: contact?.happenedOn ?? null,
  };
}
