import "server-only";
import { within, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { listCasesWithFacts, optionalDay } from "@/lib/cases/facts";
import { waitingForOffice } from "@/lib/cases/reads";
import { columnOf, dayOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { safetyCheckKinds } from "@/lib/domain/deadlines/of-responsibility";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { needsOfOffice } from "@/lib/domain/moves/second-needs";
import type { SharedFacts } from "@/lib/domain/moves/shared-guards";
import { personName } from "@/lib/domain/person/name";
import { nameSelect, officeSelect } from "@/lib/people/columns";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { pageOf } from "@/lib/platform/page-number";
import { listStaffNames } from "@/lib/programmes/reads";
import type {
  CaseToTake,
  ColleaguesHold,
  DecidedAloneLine,
  HeldPerson,
  HoldView,
  OfficeHold,
  Page,
  SilentDestination,
  WaitingForSecond,
} from "./types";

const named = { select: { id: true, name: true } } as const;

/** The days of the safety checks that are left, soonest first. */
export const safetyChecks = {
  where: { kind: { in: safetyCheckKinds } },
  select: { dueOn: true },
  orderBy: { dueOn: "asc" },
} satisfies Prisma.CaseSelect["deadlines"];

export const officeRow = {
  id: true,
  kind: true,
  state: true,
  reason: true,
  summary: true,
  interimPlan: true,
  proposedBy: named,
  proposedAt: true,
  holder: named,
  deputy: named,
  handover: { select: { completedOn: true } },
  case: {
    select: {
      ...officeSelect("reference", "stage"),
      leadHandover: { select: { destination: { select: { name: true } } } },
      deadlines: safetyChecks,
    },
  },
} satisfies Prisma.HoldSelect;

type OfficeRow = Prisma.HoldGetPayload<{ select: typeof officeRow }>;

/** A row as the office sees it. */
export function toOfficeHold({
  case: about,
  proposedAt,
  proposedBy,
  deputy,
  handover,
  ...hold
}: OfficeRow): OfficeHold {
  return {
    ...hold,
    deputy: deputy?.name ?? null,
    reference: about.reference,
    stage: about.stage,
    destination: about.leadHandover?.destination.name ?? null,
    proposedBy: proposedBy.name,
    proposedOn: dayOf(proposedAt),
    checks:
      hold.kind === "after_care"
        ? {
            completedOn: optionalDay(handover?.completedOn ?? null),
            dueOn: about.deadlines.map(({ dueOn }) => storedDay(dueOn)),
          }
        : null,
  };
}

/** The proposals that wait for the office, of a hold or of after-care, oldest first. */
export async function listProposals(scope: OfficeScope): Promise<OfficeHold[]> {
  const rows = await db.hold.findMany({
    where: { AND: [waitingForOffice, { case: within(scope) }] },
    select: officeRow,
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toOfficeHold);
}

/** On which day, and in which programme, the office is the second person. */
type Around = Pick<SharedFacts, "today" | "dates" | "staff">;

/** The holds of colleagues, by next review: anyone in the office hands one on, or stands in, when its holder cannot act. */
export async function listHeldByColleagues(
  scope: OfficeScope,
  readerId: string,
  around: Around,
): Promise<ColleaguesHold[]> {
  const rows = await db.hold.findMany({
    where: { kind: "hold", state: "accepted", NOT: { holderId: readerId }, case: within(scope) },
    select: {
      ...officeRow,
      caseId: true,
      deputyId: true,
    },
    orderBy: [{ reviewOn: "asc" }, { id: "asc" }],
  });
  const cases = await listCasesWithFacts(db, { id: { in: rows.map(({ caseId }) => caseId) } });
  const byId = new Map(cases.map(({ facts }) => [facts.id, facts]));
  return rows.map(({ deputyId, caseId, ...row }) => {
    const facts = byId.get(caseId);
    return {
      ...toOfficeHold(row),
      readerActs: deputyId === readerId || (facts !== undefined && standsInOn(facts, readerId, around.today)),
      secondNeeds: facts ? needsOfOffice({ ...around, case: facts }) : [],
    };
  });
}

const standsInOn = ({ standIns }: CaseFacts, readerId: string, day: CalendarDate) =>
  standIns.some(({ staffId, on }) => staffId === readerId && on === day);

/** At most so many candidates are looked at in one list: it is for the few cases that no manager can decide on. */
const mostLookedAt = 200;

/**
 * The cases that the office does not hold on which something waits for a second person and no manager can be that
 * person, by reference.
 */
export async function listWaitingForSecond(
  scope: OfficeScope,
  readerId: string,
  around: Around,
): Promise<WaitingForSecond[]> {
  // Two managers can always decide for each other, until support has ended.
  if (around.staff.managers.length > 1 && around.today <= around.dates.closesOn) return [];
  const cases = await listCasesWithFacts(db, { AND: [within(scope), waitsForSecond] }, mostLookedAt);
  return cases
    .map(({ reference, facts }) => ({
      reference,
      readerActs: standsInOn(facts, readerId, around.today),
      secondNeeds: needsOfOffice({ ...around, case: facts }),
    }))
    .filter(({ secondNeeds }) => secondNeeds.length > 0)
    .sort((one, other) => one.reference.localeCompare(other.reference));
}

/** What `needsOfOffice` can find something on. */
const waitsForSecond = {
  position: "outstanding",
  OR: [
    { handovers: { some: { status: "decline_reported" } } },
    { handovers: { some: { status: "handing_over", signedOn: null, firstContactOn: { not: null } } } },
    { sharingDecisions: { some: { decision: "without_consent", approvedAt: null } } },
  ],
} satisfies Prisma.CaseWhereInput;

/** One hold, or after-care, of the office's programme; null when it does not exist there. */
export async function findOfficeHold(scope: OfficeScope, holdId: string): Promise<OfficeHold | null> {
  const row = await db.hold.findFirst({ where: { id: holdId, case: within(scope) }, select: officeRow });
  return row && toOfficeHold(row);
}

/** The referrals about which the office is to step in on a day, the longest waiting first; of one case if it is named. */
export async function listSilent(
  scope: OfficeScope,
  day: CalendarDate,
  reference?: string,
): Promise<SilentDestination[]> {
  const due = await db.deadline.findMany({
    where: {
      kind: "answer_to_commissioner",
      dueOn: { lte: columnOf(day) },
      case: { AND: [within(scope), reference === undefined ? {} : { reference }] },
    },
    select: { dueOn: true, subject: true },
    orderBy: [{ dueOn: "asc" }, { subject: "asc" }],
  });
  const handovers = await db.handover.findMany({
    where: { id: { in: due.map(({ subject }) => subject) }, case: within(scope) },
    select: {
      id: true,
      sentOn: true,
      case: { select: officeSelect("reference") },
      destination: { select: { name: true, phone: true, email: true } },
    },
  });
  const byId = new Map(handovers.map((handover) => [handover.id, handover]));
  return due.flatMap(({ dueOn, subject }) => {
    const found = byId.get(subject);
    if (!found) return [];
    const { case: about, destination, sentOn } = found;
    return [{ ...about, ...destination, sentOn: optionalDay(sentOn), since: storedDay(dueOn) }];
  });
}

/**
 * A page of the cases that the office may take where it needs no proposal, longest without a contact first: a worker is
 * responsible, and no hold is proposed.
 */
export async function listToTake(
  scope: OfficeScope,
  asked: { page: number; pageSize: number },
): Promise<Page<CaseToTake>> {
  const where: Prisma.CaseWhereInput = {
    AND: [
      within(scope),
      { position: "outstanding", holderDestinationId: null, diedOn: null },
      { holds: { none: { kind: "hold", state: "proposed" } } },
    ],
  };
  const total = await db.case.count({ where });
  const { page, pageSize, skip, take } = pageOf(asked.page, asked.pageSize, total);
  const rows = await db.case.findMany({
    where,
    select: { ...officeSelect("reference", "stage", "lastContactOn"), worker: named },
    orderBy: [{ lastContactOn: { sort: "asc", nulls: "first" } }, { reference: "asc" }],
    skip,
    take,
  });
  const names = await listStaffNames(scope.programmeId);
  return {
    total,
    page,
    pageSize,
    rows: rows.map(({ worker, lastContactOn, ...about }) => ({
      ...about,
      worker: names.get(worker.id) ?? worker.name,
      lastContactOn: optionalDay(lastContactOn),
    })),
  };
}

/**
 * The people whom a commissioning manager holds, or is the deputy for, or held when they were handed over or closed; by
 * next review.
 */
export async function listHeldPeople(scope: CaseScope, staffId: string): Promise<HeldPerson[]> {
  const rows = await db.hold.findMany({
    where: {
      kind: "hold",
      OR: [{ holderId: staffId }, { deputyId: staffId }],
      state: { in: ["accepted", "settled"] },
      case: within(scope),
    },
    select: {
      id: true,
      state: true,
      holder: named,
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
  return rows.map(
    ({ id: holdId, state, holder, reviewOn, interimPlan, case: { serviceUser, ...about } }) => ({
      id: about.id,
      holdId,
      reference: about.reference,
      name: personName(serviceUser),
      deputyOf: holder && holder.id !== staffId ? holder.name : null,
      state: state === "settled" ? "settled" : "accepted",
      stage: about.stage,
      endReason: about.endReason,
      reviewOn: optionalDay(reviewOn),
      interimPlan,
      next:
        about.nextDueKind && about.nextDueOn
          ? { kind: about.nextDueKind, dueOn: storedDay(about.nextDueOn) }
          : null,
    }),
  );
}

/** The newest hold of a case, with its reviews; null when none has been proposed, or the case is out of reach. */
export async function findHold(scope: CaseScope, caseId: string): Promise<HoldView | null> {
  const row = await db.hold.findFirst({
    where: { kind: "hold", state: { not: "taken_back" }, case: { AND: [within(scope), { id: caseId }] } },
    select: {
      id: true,
      state: true,
      reason: true,
      summary: true,
      interimPlan: true,
      proposedBy: named,
      proposedAt: true,
      holder: named,
      deputy: named,
      noDeputyReason: true,
      case: {
        select: {
          standIns: {
            select: { id: true, staff: named, on: true, reason: true },
            orderBy: { id: "desc" },
          },
        },
      },
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
    deputy: row.holder && { name: row.deputy?.name ?? null, whyNone: row.noDeputyReason },
    standIns: row.case.standIns.map(({ id, staff, on, reason }) => ({
      id,
      by: staff.name,
      on: storedDay(on),
      reason,
    })),
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

/** What the office decided without a second person and no one has reviewed, oldest first. */
export async function listDecidedAlone(scope: OfficeScope, readerId: string): Promise<DecidedAloneLine[]> {
  const rows = await db.decidedAlone.findMany({
    where: { reviewedAt: null, case: within(scope) },
    select: {
      id: true,
      act: true,
      reason: true,
      by: named,
      at: true,
      case: { select: officeSelect("reference") },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  return rows.map(({ case: about, by, at, ...made }) => ({
    ...about,
    ...made,
    by: by.name,
    isOwn: by.id === readerId,
    on: dayOf(at),
  }));
}
