import "server-only";
import { acceptedAfterCare, within, type CaseScope } from "@/lib/auth/scope";
import { storedDay } from "@/lib/domain/calendar/calendar-date";
import { referenceKey } from "@/lib/domain/case/reference";
import { safetyCheckKinds } from "@/lib/domain/deadlines/of-responsibility";
import { personName } from "@/lib/domain/person/name";
import { personFields } from "@/lib/domain/person/fields";
import { routesOf } from "@/lib/domain/person/safe-routes";
import { storedAnswers } from "@/lib/domain/moves/former-names";
import { nameSelect, personSelect, valuesOf } from "@/lib/people/columns";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { toldApartIn } from "@/lib/programmes/reads";
import { holderOf, optionalDay } from "./facts";
import type { CaseDetail, CaseHead, ClosureRequested, ReassignableCase, WorkerWithCases } from "./types";

const named = { select: { id: true, name: true } } as const;

const headRow = {
  id: true,
  reference: true,
  serviceUser: { select: personSelect },
  safeRoutes: { select: { channel: true, safe: true } },
  contactNotes: true,
  diedOn: true,
  reviewedOn: true,
  alerts: {
    where: { endedOn: null },
    select: { id: true, kind: true, reviewOn: true },
    orderBy: { id: "asc" },
  },
  startedOn: true,
  openedOn: true,
  worker: named,
  holderWorkerId: true,
  holderOfficeId: true,
  holderDestinationId: true,
  holderOffice: named,
  holderDestination: named,
  riskLevel: true,
  stage: true,
  endReason: true,
  endedOn: true,
  lastContactOn: true,
  nextDueOn: true,
  nextDueKind: true,
  version: true,
} satisfies Prisma.CaseSelect;

/** The head of a case that the scope reaches; null for every other reference, whether it exists or not. */
export async function findCaseHead(scope: CaseScope, reference: string): Promise<CaseHead | null> {
  const row =
    (await db.case.findFirst({ where: { ...within(scope), reference }, select: headRow })) ??
    (await db.case.findFirst({
      where: { ...within(scope), referenceKey: referenceKey(reference) },
      select: headRow,
    }));
  return row && toHead(row);
}

/** Whether the scope reaches a case. A move may have taken it out of the reach of the one who made it. */
export const reachesCase = async (scope: CaseScope, reference: string): Promise<boolean> =>
  (await db.case.count({ where: { AND: [within(scope), { reference }] } })) > 0;

/** The names of the people in some cases, as far as the scope reaches, by the id of the case. */
export async function listNames(
  scope: CaseScope,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.case.findMany({
    where: { AND: [within(scope), { id: { in: [...caseIds] } }] },
    select: {
      id: true,
      serviceUser: { select: nameSelect },
    },
  });
  return new Map(rows.map(({ id, serviceUser }) => [id, personName(serviceUser)]));
}

/** What a case's own page shows in addition to its head; null when the scope does not reach it. */
export async function findCaseDetail(scope: CaseScope, id: string): Promise<CaseDetail | null> {
  const row = await db.case.findFirst({ where: { ...within(scope), id }, select: detailRow });
  if (!row) return null;

  const { deadlines, endReason, closureRequests } = row;
  const pending = closureRequests.find(({ decision }) => decision === "pending");
  const approved = closureRequests.find(({ decision }) => decision === "approved");
  return {
    deadlines: deadlines.map((deadline) => ({ ...deadline, dueOn: storedDay(deadline.dueOn) })),
    closureRequested: pending ? toAsked(pending) : null,
    endedBy: endReason ? (approved?.decidedBy?.name ?? null) : null,
  };
}

const detailRow = {
  endReason: true,
  deadlines: {
    select: { kind: true, dueOn: true, subject: true },
    orderBy: [{ dueOn: "asc" }, { kind: "asc" }],
  },
  closureRequests: {
    select: {
      reason: true,
      statement: true,
      answers: true,
      requestedBy: named,
      requestedAt: true,
      decision: true,
      decidedBy: named,
    },
    orderBy: { requestedAt: "desc" },
  },
} satisfies Prisma.CaseSelect;

const toAsked = ({
  reason,
  statement,
  answers,
  requestedBy,
  requestedAt,
}: Prisma.CaseGetPayload<{ select: typeof detailRow }>["closureRequests"][number]): ClosureRequested => ({
  reason,
  statement,
  answers: storedAnswers("request_closure", answers as object),
  by: requestedBy,
  at: requestedAt,
});

/** A safety check is to be made, repeated or decided on. */
const hasSafetyCheck = {
  some: { kind: { in: safetyCheckKinds } },
} satisfies Prisma.DeadlineListRelationFilter;

/** Proposals that the office has to decide: after-care only while a check is left. */
export const waitingForOffice = {
  OR: [
    { kind: "hold", state: "proposed" },
    {
      kind: "after_care",
      state: "proposed",
      case: { deadlines: hasSafetyCheck },
    },
  ],
} satisfies Prisma.HoldWhereInput;

/** The cases in after-care, as `isInAfterCare` says, read from what is stored. */
export const inAfterCare = {
  holds: { some: acceptedAfterCare },
  deadlines: hasSafetyCheck,
} satisfies Prisma.CaseWhereInput;

/** The outstanding people who are not in after-care: after the closing date, those who are unaccounted for. */
export const outstandingAlone = {
  position: "outstanding",
  NOT: inAfterCare,
} satisfies Prisma.CaseWhereInput;

/** The cases for which someone has to act, as `needsSomeone` says, read from what is stored. */
export const needSomeone = {
  OR: [{ position: { not: "ended" } }, { deadlines: hasSafetyCheck }],
} satisfies Prisma.CaseWhereInput;

/** The cases of a worker that can be given to another, by name; the first of them, and how many there are. */
export async function listReassignable(
  scope: CaseScope,
  workerId: string,
  limit: number,
): Promise<{ total: number; rows: ReassignableCase[] }> {
  const where: Prisma.CaseWhereInput = {
    AND: [within(scope), { workerId, ...needSomeone }],
  };
  const [total, people] = await Promise.all([
    db.case.count({ where }),
    // Read from the people, whose index has the order of names.
    db.serviceUser.findMany({
      where: { programmeId: scope.programmeId, cases: { some: where } },
      select: { cases: { where, select: headRow, orderBy: { reference: "asc" } } },
      orderBy: [{ lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
      take: limit,
    }),
  ]);
  return { total, rows: people.flatMap(({ cases }) => cases.map(toHead)) };
}

/** Every worker of a case for which someone has to act, with the number of cases, by name; includes those who cannot. */
export async function listWorkersWithCases(scope: CaseScope): Promise<WorkerWithCases[]> {
  const groups = await db.case.groupBy({
    by: ["workerId"],
    where: { AND: [within(scope), needSomeone] },
    _count: true,
  });
  const staff = await db.staff.findMany({
    where: { id: { in: groups.map(({ workerId }) => workerId) } },
    select: { id: true, name: true, status: true },
    orderBy: { name: "asc" },
  });
  return (await toldApartIn(scope.programmeId, staff)).map((worker) => ({
    ...worker,
    cases: groups.find(({ workerId }) => workerId === worker.id)?._count ?? 0,
  }));
}

/** The workers of a programme who can be given cases, by name. */
export async function listActiveWorkers(programmeId: string, client: Tx = db) {
  const workers = await client.staff.findMany({
    where: { status: "active", memberships: { some: { programmeId, role: "worker" } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return toldApartIn(programmeId, workers, client);
}

/** The destinations with which a handover can be planned, by name. */
export const listActiveDestinations = (programmeId: string) =>
  db.destinationService.findMany({
    where: { programmeId, status: "active" },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });

function toHead(row: Prisma.CaseGetPayload<{ select: typeof headRow }>): CaseHead {
  const { worker } = row;
  const person = valuesOf(personFields, row.serviceUser);
  const holder = holderOf(row);
  return {
    id: row.id,
    reference: row.reference,
    name: personName(person),
    person,
    routes: routesOf(row.safeRoutes),
    contactNotes: row.contactNotes,
    diedOn: optionalDay(row.diedOn),
    reviewedOn: optionalDay(row.reviewedOn),
    alerts: row.alerts.map((alert) => ({ ...alert, reviewOn: storedDay(alert.reviewOn) })),
    startedOn: storedDay(row.startedOn),
    openedOn: storedDay(row.openedOn),
    worker,
    holder,
    holderName:
      holder.by === "worker" ? worker.name : ((row.holderOffice ?? row.holderDestination)?.name ?? null),
    risk: row.riskLevel,
    stage: row.stage,
    endReason: row.endReason,
    endedOn: optionalDay(row.endedOn),
    lastContactOn: optionalDay(row.lastContactOn),
    next:
      row.nextDueKind && row.nextDueOn ? { kind: row.nextDueKind, dueOn: storedDay(row.nextDueOn) } : null,
    version: row.version,
  };
}
