import "server-only";
import { acceptedAfterCare, within, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { inAfterCare } from "@/lib/cases/reads";
import { columnOf, dayOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { safetyCheckKinds } from "@/lib/domain/deadlines/of-responsibility";
import { personName } from "@/lib/domain/person/name";
import { officeRow, safetyChecks, toOfficeHold } from "@/lib/holds/reads";
import type { Page } from "@/lib/holds/types";
import { nameSelect, officeSelect } from "@/lib/people/columns";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { pageOf } from "@/lib/platform/page-number";
import type { AfterCareToTake, AfterCareView, ColleaguesAfterCare, PersonInAfterCare } from "./types";

const named = { select: { id: true, name: true } } as const;
const goingOn = { ...acceptedAfterCare, case: inAfterCare } satisfies Prisma.HoldWhereInput;

type Checks = readonly { dueOn: Date }[];
const nextOf = ([next]: Checks): CalendarDate | null => (next ? storedDay(next.dueOn) : null);
const lastOf = (checks: Checks): CalendarDate | null => nextOf(checks.slice(-1));

/** The newest after-care of a completed handover; null when there is none, or the case is out of reach. */
export async function findAfterCare(scope: CaseScope, caseId: string): Promise<AfterCareView | null> {
  const row = await db.hold.findFirst({
    where: {
      kind: "after_care",
      state: { not: "taken_back" },
      handover: { status: "completed" },
      case: { AND: [within(scope), { id: caseId }] },
    },
    select: {
      state: true,
      reason: true,
      interimPlan: true,
      proposedBy: named,
      proposedAt: true,
      holder: named,
      deputy: named,
      noDeputyReason: true,
      personInformed: true,
      notInformedReason: true,
      returnReason: true,
      case: { select: { deadlines: safetyChecks } },
    },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
  });
  if (!row) return null;
  const { state, reason, interimPlan, returnReason, holder, deputy, personInformed } = row;
  return {
    state,
    reason,
    interimPlan,
    returnReason,
    proposedBy: row.proposedBy.name,
    proposedOn: dayOf(row.proposedAt),
    person: holder?.name ?? null,
    deputy: holder && { name: deputy?.name ?? null, whyNone: row.noDeputyReason },
    personInformed:
      personInformed === null ? null : { isInformed: personInformed, whyNot: row.notInformedReason },
    until: lastOf(row.case.deadlines),
  };
}

/** The people whose checks a commissioning manager makes, or is the deputy for, by the next check. */
export async function listPeopleInAfterCare(scope: CaseScope, staffId: string): Promise<PersonInAfterCare[]> {
  const rows = await db.hold.findMany({
    where: {
      AND: [goingOn, { OR: [{ holderId: staffId }, { deputyId: staffId }] }, { case: within(scope) }],
    },
    select: {
      id: true,
      holder: named,
      case: {
        select: {
          reference: true,
          stage: true,
          deadlines: safetyChecks,
          leadHandover: { select: { destination: { select: { name: true } } } },
          serviceUser: { select: nameSelect },
        },
      },
    },
  });
  return rows
    .map(({ id: holdId, holder, case: { serviceUser, deadlines, leadHandover, ...about } }) => ({
      ...about,
      holdId,
      name: personName(serviceUser),
      destination: leadHandover?.destination.name ?? null,
      deputyOf: holder && holder.id !== staffId ? holder.name : null,
      nextCheckOn: nextOf(deadlines),
      until: lastOf(deadlines),
    }))
    .sort(byNextCheck);
}

/** The after-care of colleagues, by the next check: anyone in the office hands it on, or stands in. */
export async function listAfterCareOfColleagues(
  scope: OfficeScope,
  readerId: string,
  day: CalendarDate,
): Promise<ColleaguesAfterCare[]> {
  const rows = await db.hold.findMany({
    where: { AND: [goingOn, { NOT: { holderId: readerId } }, { case: within(scope) }] },
    select: {
      ...officeRow,
      deputyId: true,
      case: {
        select: {
          ...officeRow.case.select,
          standIns: { where: { staffId: readerId, on: columnOf(day) }, select: { id: true } },
        },
      },
    },
  });
  return rows
    .map(({ deputyId, ...row }) => ({
      ...toOfficeHold(row),
      nextCheckOn: nextOf(row.case.deadlines),
      readerActs: deputyId === readerId || row.case.standIns.length > 0,
    }))
    .sort(byNextCheck);
}

/** A page of the cases of which the office may take the after-care without a proposal, by the next check. */
export async function listAfterCareToTake(
  scope: OfficeScope,
  asked: { page: number; pageSize: number },
): Promise<Page<AfterCareToTake>> {
  const where: Prisma.CaseWhereInput = {
    AND: [
      within(scope),
      { diedOn: null, leadHandover: { status: "completed" } },
      { deadlines: { some: { kind: { in: safetyCheckKinds } } } },
      {
        holds: {
          none: {
            kind: "after_care",
            state: { in: ["proposed", "accepted"] },
          },
        },
      },
    ],
  };
  const total = await db.case.count({ where });
  const { page, pageSize, skip, take } = pageOf(asked.page, asked.pageSize, total);
  const rows = await db.case.findMany({
    where,
    select: {
      ...officeSelect("reference", "stage"),
      deadlines: safetyChecks,
      leadHandover: { select: { destination: { select: { name: true } } } },
    },
    orderBy: [{ nextDueOn: "asc" }, { reference: "asc" }],
    skip,
    take,
  });
  return {
    total,
    page,
    pageSize,
    rows: rows.map(({ deadlines, leadHandover, ...about }) => ({
      ...about,
      destination: leadHandover?.destination.name ?? null,
      nextCheckOn: nextOf(deadlines),
    })),
  };
}

const byNextCheck = (
  one: { nextCheckOn: CalendarDate | null; reference: string },
  other: { nextCheckOn: CalendarDate | null; reference: string },
) =>
  (one.nextCheckOn ?? "").localeCompare(other.nextCheckOn ?? "") ||
  one.reference.localeCompare(other.reference);
