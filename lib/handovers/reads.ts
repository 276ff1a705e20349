import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { recordColumns, toRecord } from "@/lib/cases/facts";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { reachedPerson } from "@/lib/domain/contacts/contact-facts";
import type { MoveName } from "@/lib/domain/handover/moves";
import type { MoveAnswers } from "@/lib/domain/handover/questions";
import { plannedRecord } from "@/lib/domain/handover/record";
import { isActive, isTerminal, type HandoverKind } from "@/lib/domain/handover/statuses";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { HandoverView, MoveMade } from "./types";

const caseRow = {
  startedOn: true,
  riskLevel: true,
  endReason: true,
  contacts: {
    select: { id: true, happenedOn: true, with: true, result: true, purposes: true, standing: true },
  },
  handovers: {
    select: {
      id: true,
      kind: true,
      version: true,
      plannedAt: true,
      ...recordColumns,
      destination: { select: { id: true, name: true, phone: true, status: true } },
    },
    orderBy: [{ plannedAt: "desc" }, { id: "desc" }],
  },
  deadlines: { select: { kind: true, dueOn: true, subject: true }, orderBy: { dueOn: "asc" } },
} satisfies Prisma.CaseSelect;

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

type CaseRow = Prisma.CaseGetPayload<{ select: typeof caseRow }>;
type HandoverRow = CaseRow["handovers"][number];
type EventRow = Prisma.HandoverEventGetPayload<{ select: typeof eventRow }>;

/** The handovers of a case: those under way before those that ended, the lead first, then the newest. */
export async function listHandovers(
  scope: CaseScope,
  caseId: string,
  client: Tx = db,
): Promise<HandoverView[]> {
  const row = await client.case.findFirst({ where: { ...within(scope), id: caseId }, select: caseRow });
  if (!row) return [];

  const events = await client.handoverEvent.findMany({
    where: { handoverId: { in: row.handovers.map(({ id }) => id) } },
    select: eventRow,
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return row.handovers
    .map((handover) =>
      toView(
        row,
        handover,
        events.filter(({ handoverId }) => handoverId === handover.id),
      ),
    )
    .sort(inOrderOfCare);
}

/** What the rules look at when a handover is planned; null when the programme has no such destination. */
export async function findPlanFacts(
  scope: CaseScope,
  { caseId, destinationId, kind }: { caseId: string; destinationId: string; kind: HandoverKind },
  client: Tx = db,
): Promise<HandoverView["facts"] | null> {
  const row = await client.case.findFirst({ where: { ...within(scope), id: caseId }, select: caseRow });
  const destination = await client.destinationService.findFirst({
    where: { id: destinationId, programmeId: scope.programmeId },
    select: { status: true },
  });
  if (!row || !destination) return null;
  return {
    case: caseFacts(row),
    handover: { ...plannedRecord, kind, declineReportedById: null },
    otherLeads: leadsOf(row).map(({ status }) => status),
    destination,
  };
}

const leadsOf = ({ handovers }: CaseRow) => handovers.filter(({ kind }) => kind === "lead");

/** What matters now stands first. Sorting is stable: within the same rank the newest stays first. */
const inOrderOfCare = (one: HandoverView, other: HandoverView) => rankOf(one) - rankOf(other);

const rankOf = ({ kind, status }: HandoverView) =>
  (isTerminal(status) && status !== "completed" ? 4 : 0) +
  (kind === "lead" ? 0 : 2) +
  (isActive(status) || status === "completed" ? 0 : 1);

function toView(of: CaseRow, row: HandoverRow, events: readonly EventRow[]): HandoverView {
  const { id, kind, version, plannedAt, destination } = row;
  const record = toRecord(row);

  return {
    ...record,
    id,
    kind,
    version,
    plannedAt,
    destination,
    deadlines: of.deadlines
      .filter(({ subject }) => subject === id)
      .map(({ kind: due, dueOn }) => ({ kind: due, dueOn: storedDay(dueOn) })),
    history: events.map((event) => toMoveMade(of, event)),
    facts: {
      case: caseFacts(of),
      handover: {
        ...record,
        kind,
        declineReportedById: events.findLast(({ move }) => move === "report_decline")?.byId ?? null,
      },
      otherLeads: leadsOf(of)
        .filter((lead) => lead.id !== id)
        .map((lead) => lead.status),
      destination,
    },
  };
}

const caseFacts = (row: CaseRow): HandoverView["facts"]["case"] => ({
  startedOn: storedDay(row.startedOn),
  risk: row.riskLevel,
  ended: row.endReason !== null,
  madeContactIds: row.contacts
    .filter((contact) => reachedPerson({ ...contact, happenedOn: storedDay(contact.happenedOn) }))
    .map(({ id }) => id),
});

function toMoveMade({ contacts }: CaseRow, { id, move, toStatus, at, by, ...event }: EventRow): MoveMade {
  const answers = answersOf(event);
  const contact = contacts.find((one) => one.id === answers.contactId);
  return {
    id,
    move: move as MoveName,
    toStatus,
    at,
    by: by.name,
    answers,
    contactOn: contact ? storedDay(contact.happenedOn) : null,
  };
}

/** What was answered, from an event's own day and its details, which the write of the move has stored. */
const answersOf = ({ happenedOn, details }: { happenedOn: Date; details: unknown }): MoveAnswers => ({
  ...(details as Omit<MoveAnswers, "happenedOn">),
  happenedOn: storedDay(happenedOn),
});
