import "server-only";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { contactsListed, crisesSince } from "@/lib/domain/summary/assemble";
import { caseTextSelect, personSelect } from "@/lib/people/columns";
import { today } from "@/lib/platform/clock";
import type { Prisma } from "@/lib/platform/generated/prisma/client";

/** A version, with its sending and its receipt. */
export const versionRow = {
  id: true,
  number: true,
  content: true,
  hash: true,
  decisionId: true,
  sentOn: true,
  sentHow: true,
  frozenAt: true,
  frozenBy: { select: { name: true } },
  receivedBy: true,
  receivedOn: true,
  receivedHow: true,
} satisfies Prisma.SummaryVersionSelect;

const handoverRow = {
  id: true,
  kind: true,
  status: true,
  gapsWaivedOn: true,
  destination: { select: { id: true, name: true } },
  summaryTexts: {
    select: {
      section: true,
      answer: true,
      text: true,
      version: true,
      savedAt: true,
      savedBy: { select: { name: true } },
    },
  },
  summaryVersions: { select: versionRow, orderBy: { number: "desc" } },
} satisfies Prisma.HandoverSelect;

const decisionRow = {
  id: true,
  destinationId: true,
  decision: true,
  withheld: true,
  how: true,
  givenBy: true,
  decidedOn: true,
  reviewOn: true,
  lawfulBasis: true,
  article9Condition: true,
  recordedById: true,
  approvedAt: true,
} satisfies Prisma.SharingDecisionMadeSelect;

/** What a summary is assembled from. The words of contacts are not among it: notes never leave. */
const recordRow = {
  id: true,
  reference: true,
  startedOn: true,
  endReason: true,
  diedOn: true,
  riskLevel: true,
  riskAssessedOn: true,
  riskAssessor: true,
  ownWords: true,
  ...caseTextSelect,
  noProfessionalsOn: true,
  serviceUser: { select: personSelect },
  programme: { select: { name: true, provider: true, commissioner: true, closesOn: true } },
  worker: { select: { name: true } },
  holderOffice: { select: { name: true } },
  needs: { select: { area: true, term: true, details: true, outcome: true }, orderBy: { area: "asc" } },
  alerts: {
    where: { endedOn: null },
    select: { kind: true, details: true, reviewOn: true },
    orderBy: [{ raisedOn: "asc" }, { id: "asc" }],
  },
  safeRoutes: { select: { channel: true, safe: true } },
  involvements: {
    where: { removedAt: null },
    select: {
      details: true,
      professional: { select: { name: true, role: true, organisation: true, phone: true, email: true } },
    },
    orderBy: { id: "asc" },
  },
  sharingDecisions: { select: decisionRow, orderBy: [{ recordedAt: "desc" }, { id: "desc" }] },
  contacts: {
    where: { status: "current", with: "person" },
    select: { happenedOn: true, medium: true, result: true },
    orderBy: [{ happenedOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    take: contactsListed,
  },
} satisfies Prisma.CaseSelect;

/** All that the summaries of some handovers of a case are made of. */
export const rowOf = (handovers: Prisma.HandoverWhereInput) =>
  ({
    ...recordRow,
    crisisContacts: {
      where: { voidedAt: null, happenedOn: { gte: columnOf(crisesSince(today())) } },
      select: { kind: true, happenedOn: true },
      orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
    },
    handovers: {
      where: handovers,
      select: handoverRow,
      orderBy: [{ plannedAt: "asc" }, { id: "asc" }],
    },
  }) satisfies Prisma.CaseSelect;
