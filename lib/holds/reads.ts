import "server-only";
import { within, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { optionalDay } from "@/lib/cases/facts";
import type { ClosureRequested } from "@/lib/cases/types";
import { dayOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import { personName } from "@/lib/domain/person/name";
import { storedAnswers } from "@/lib/domain/moves/former-names";
import { nameSelect, officeSelect } from "@/lib/people/columns";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { HeldPerson, HoldView, OfficeHold } from "./types";

const named = { select: { id: true, name: true } } as const;

const officeRow = {
  id: true,
  state: true,
  reason: true,
  summary: true,
  interimPlan: true,
  proposedBy: named,
  proposedAt: true,
  holder: named,
  case: {
    select: {
      ...officeSelect("reference", "stage"),
      leadHandover: { select: { destination: { select: { name: true } } } },
      closureRequests: {
        where: { decision: "pending" },
        select: { reason: true, statement: true, answers: true, requestedBy: named, requestedAt: true },
      },
    },
  },
} satisfies Prisma.HoldSelect;

type OfficeRow = Prisma.HoldGetPayload<{ select: typeof officeRow }>;

function toOfficeHold({ case: about, proposedAt, proposedBy, ...hold }: OfficeRow): OfficeHold {
  const [request] = about.closureRequests;
  return {
    ...hold,
    reference: about.reference,
    stage: about.stage,
    destination: about.leadHandover?.destination.name ?? null,
    proposedBy: proposedBy.name,
    proposedOn: dayOf(proposedAt),
    closure: request ? toAsked(request) : null,
  };
}

const toAsked = ({
  reason,
  statement,
  answers,
  requestedBy,
  requestedAt,
}: OfficeRow["case"]["closureRequests"][number]): ClosureRequested => ({
  reason,
  statement,
  answers: storedAnswers("request_closure", answers as object),
  by: requestedBy,
  at: requestedAt,
});

/** Proposed holds that wait for the office, oldest first. */
export async function listProposals(scope: OfficeScope): Promise<OfficeHold[]> {
  const rows = await db.hold.findMany({
    where: { state: "proposed", case: within(scope) },
    select: officeRow,
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toOfficeHold);
}

/** Holds whose cases have a closure request to decide, oldest first. */
export async function listClosuresWhileHeld(scope: OfficeScope): Promise<OfficeHold[]> {
  const rows = await db.hold.findMany({
    where: {
      state: "accepted",
      case: { AND: [within(scope), { closureRequests: { some: { decision: "pending" } } }] },
    },
    select: officeRow,
  });
  return rows
    .map(toOfficeHold)
    .sort((one, other) => Number(one.closure?.at ?? 0) - Number(other.closure?.at ?? 0));
}

/** The holds of colleagues, by next review: anyone in the office hands one on when its holder cannot act. */
export async function listHeldByColleagues(scope: OfficeScope, actorId: string): Promise<OfficeHold[]> {
  const rows = await db.hold.findMany({
    where: { state: "accepted", NOT: { holderId: actorId }, case: within(scope) },
    select: officeRow,
    orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
  });
  return rows.map(toOfficeHold);
}

/** One hold of the office's programme; null when it does not exist there. */
export async function findOfficeHold(scope: OfficeScope, holdId: string): Promise<OfficeHold | null> {
  const row = await db.hold.findFirst({ where: { id: holdId, case: within(scope) }, select: officeRow });
  return row && toOfficeHold(row);
}

/** The people a commissioning manager holds, or held when they were handed over or closed; by next review. */
export async function listHeldPeople(scope: CaseScope, holderId: string): Promise<HeldPerson[]> {
  const rows = await db.hold.findMany({
    where: { holderId, state: { in: ["accepted", "settled"] }, case: within(scope) },
    select: {
      id: true,
      state: true,
      reviewOn: true,
      interimPlan: true,
      case: {
        select: {
          id: true,
          reference: true,
          stage: true,
          endReason: true,
          nextDueOn: true,
          nextDueKind: true,
          serviceUser: { select: nameSelect },
        },
      },
    },
    orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id: holdId, state, reviewOn, interimPlan, case: { serviceUser, ...about } }) => ({
    id: about.id,
    holdId,
    reference: about.reference,
    name: personName(serviceUser),
    state: state === "settled" ? "settled" : "accepted",
    stage: about.stage,
    endReason: about.endReason,
    reviewOn: optionalDay(reviewOn),
    interimPlan,
    next:
      about.nextDueKind && about.nextDueOn
        ? { kind: about.nextDueKind, dueOn: storedDay(about.nextDueOn) }
        : null,
  }));
}

/** The newest hold of a case, with its reviews; null when none has been proposed, or the case is out of reach. */
export async function findHold(scope: CaseScope, caseId: string): Promise<HoldView | null> {
  const row = await db.hold.findFirst({
    where: { case: { AND: [within(scope), { id: caseId }] } },
    select: {
      id: true,
      state: true,
      reason: true,
      summary: true,
      interimPlan: true,
      proposedBy: named,
      proposedAt: true,
      holder: named,
      reviewOn: true,
      personInformed: true,
      notInformedReason: true,
      returnReason: true,
      endReason: true,
      reviews: {
        select: { id: true, reviewedOn: true, by: named, notes: true, nextReviewOn: true },
        orderBy: [{ at: "desc" }, { id: "desc" }],
      },
    },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
  });
  if (!row) return null;
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    summary: row.summary,
    interimPlan: row.interimPlan,
    proposedBy: row.proposedBy.name,
    proposedOn: dayOf(row.proposedAt),
    holder: row.holder?.name ?? null,
    reviewOn: optionalDay(row.reviewOn),
    personInformed:
      row.personInformed === null ? null : { isInformed: row.personInformed, whyNot: row.notInformedReason },
    outcome: row.returnReason ?? row.endReason,
    reviews: row.reviews.map(({ id, reviewedOn, by, notes, nextReviewOn }) => ({
      id,
      on: storedDay(reviewedOn),
      by: by.name,
      notes,
      nextOn: storedDay(nextReviewOn),
    })),
  };
}
