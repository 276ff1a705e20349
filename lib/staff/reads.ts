import "server-only";
import { findLastEvent } from "@/lib/audit/history";
import { columnOf, storedDay, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/format";
import type { Actor } from "@/lib/domain/permissions/actor";
import { staffStatuses, staffStatusLabels } from "@/lib/domain/vocabulary/staff-statuses";
import { acceptedAfterCare } from "@/lib/auth/scope";
import { inAfterCare, needSomeone, waitingForOffice } from "@/lib/cases/reads";
import type { Carried } from "@/lib/domain/permissions/staff-changes";
import { roleLabels } from "@/lib/domain/vocabulary/staff-roles";
import { today } from "@/lib/platform/clock";
import type { CurrentState } from "@/lib/platform/form-state";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { StaffMember } from "./types";

const memberRow = {
  role: true,
  staff: {
    select: {
      id: true,
      name: true,
      email: true,
      status: true,
      statusSince: true,
      version: true,
      _count: {
        select: {
          worksCases: { where: { position: { not: "ended" } } },
          holdsForOffice: { where: { position: "held" } },
        },
      },
    },
  },
} satisfies Prisma.MembershipSelect;

const inHumanOrder = new Intl.Collator("en-GB");

/** All staff of the actor’s programme, past and present: those who can sign in first, then by name. */
export async function listStaff({ programmeId }: Actor): Promise<StaffMember[]> {
  const rows = await db.membership.findMany({ where: { programmeId }, select: memberRow });
  return rows
    .map(toMember)
    .sort(
      (one, other) =>
        staffStatuses.indexOf(one.status) - staffStatuses.indexOf(other.status) ||
        inHumanOrder.compare(one.name, other.name),
    );
}

/** A member of staff of the actor’s programme. */
export async function findStaffMember(
  { programmeId }: Actor,
  staffId: string,
  client: Tx = db,
): Promise<StaffMember | null> {
  const row = await client.membership.findUnique({
    where: { programmeId_staffId: { programmeId, staffId } },
    select: memberRow,
  });
  return row && toMember(row);
}

/** How many people of the actor’s programme have no one who can act on a day: a number, for everyone who sees the staff. */
export const countWithoutResponsible = ({ programmeId }: Actor, today: CalendarDate): Promise<number> =>
  db.case.count({
    where: {
      programmeId,
      deadlines: { some: { kind: "no_responsible_person", dueOn: { lte: columnOf(today) } } },
    },
  });

/** The cases that a member of staff carries as their worker. */
export const workedBy = (staffId: string): Prisma.CaseWhereInput => ({ workerId: staffId, ...needSomeone });

/** The cases that a member of staff carries as their named holder. */
export const heldBy = (staffId: string): Prisma.CaseWhereInput => ({
  holderOfficeId: staffId,
  position: "held",
});

/** What the office has accepted and still does: a hold, or after-care with a check left. */
const goingOn = {
  OR: [
    { kind: "hold", state: "accepted" },
    { ...acceptedAfterCare, case: inAfterCare },
  ],
} satisfies Prisma.HoldWhereInput;

/** The after-care that a member of staff has to make the checks of. */
export const afterCareOf = (staffId: string): Prisma.HoldWhereInput => ({
  AND: [{ holderId: staffId, kind: "after_care" }, goingOn],
});

/** What a member of staff is the deputy in. */
export const deputyIs = (staffId: string): Prisma.HoldWhereInput => ({
  AND: [{ deputyId: staffId }, goingOn],
});

/** What a member of staff has proposed to the office that it has not decided. */
export const proposedBy = (staffId: string): Prisma.HoldWhereInput => ({
  AND: [{ proposedById: staffId }, waitingForOffice],
});

/** The cases for which a member of staff is responsible today: what they work, unless the office holds it, and what they hold. */
const responsibleIs = (staffId: string): Prisma.CaseWhereInput => ({
  OR: [{ AND: [workedBy(staffId), { position: { not: "held" } }] }, heldBy(staffId)],
});

/** The cases whose safety checks a member of staff makes for the office. */
const checkedBy = (staffId: string): Prisma.CaseWhereInput => ({
  holds: { some: { ...acceptedAfterCare, holderId: staffId } },
});

/** Who decides a closure request depends on which managers there are. */
export const closureAsked = (programmeId: string): Prisma.CaseWhereInput => ({
  programmeId,
  closureRequests: { some: { decision: "pending" } },
});

/**
 * The cases whose deadlines depend on whether a member of staff can act: their own, those of whom they cover for, and
 * those with a closure request that they could decide.
 */
export const dependingOn = (staffId: string): Prisma.CaseWhereInput => ({
  OR: [
    responsibleIs(staffId),
    checkedBy(staffId),
    { AND: [needSomeone, { worker: { absences: { some: { coveredById: staffId, endedAt: null } } } }] },
    {
      closureRequests: { some: { decision: "pending" } },
      programme: { memberships: { some: { staffId, role: "manager" } } },
    },
  ],
});

/** How much of each kind a member of staff carries. */
export async function countCarried(staffId: string, tx: Tx = db): Promise<Carried> {
  return {
    cases: await tx.case.count({ where: workedBy(staffId) }),
    holds: await tx.case.count({ where: heldBy(staffId) }),
    afterCare: await tx.hold.count({ where: afterCareOf(staffId) }),
    deputies: await tx.hold.count({ where: deputyIs(staffId) }),
    closureRequests: await tx.closureRequest.count({
      where: { requestedById: staffId, decision: "pending" },
    }),
    holdProposals: await tx.hold.count({ where: proposedBy(staffId) }),
    covers: await tx.absence.count({
      where: { coveredById: staffId, endedAt: null, endsOn: { gte: columnOf(today()) } },
    }),
  };
}

/** For how many people a member of staff is responsible today. */
export const countResponsibleFor = (staffId: string): Promise<number> =>
  db.case.count({ where: responsibleIs(staffId) });

/** What another person changed on a member of staff since the form was opened, beside what the form would change. */
export async function whatChanged(
  client: Tx,
  member: StaffMember,
  attempted: Partial<Pick<StaffMember, "name" | "role" | "status">>,
): Promise<CurrentState> {
  const event = await findLastEvent(client, {
    kinds: ["staff_changed", "staff_status_changed", "password_reset"],
    names: { staffId: member.id },
  });
  const after = { ...member, ...attempted };
  const facts = [
    { label: "Name", value: member.name, attempted: after.name },
    { label: "Role", value: roleLabels[member.role], attempted: roleLabels[after.role] },
    {
      label: "Signing in",
      value: staffStatusLabels[member.status],
      attempted: staffStatusLabels[after.status],
    },
  ].filter(({ value, attempted }) => value !== attempted);
  const isReset = event?.kind === "password_reset";

  return {
    by: event?.by?.name ?? "Someone",
    when: event ? plainInstant(event.at, today()) : "since you opened the form",
    version: member.version,
    facts: isReset
      ? [...facts, { label: "Password", value: "A new one was created", attempted: "–" }]
      : facts,
  };
}

const toMember = ({
  role,
  staff: { _count, statusSince, ...staff },
}: Prisma.MembershipGetPayload<{ select: typeof memberRow }>): StaffMember => ({
  ...staff,
  statusSince: storedDay(statusSince),
  role,
  people: _count.worksCases,
  held: _count.holdsForOffice,
});
