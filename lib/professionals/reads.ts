import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { lastTakenBackAt, optionalDay } from "@/lib/cases/facts";
import { dayOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import { personName } from "@/lib/domain/person/name";
import { isPublicRole } from "@/lib/domain/contacts/involvement";
import { notificationOf } from "@/lib/domain/moves/notification";
import { professionalRoles } from "@/lib/domain/vocabulary/professionals";
import { nameSelect } from "@/lib/people/columns";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { CaseProfessionals, Involved, PersonInvolved, Practitioner } from "./types";

const practitioner = { id: true, name: true, role: true, organisation: true } as const;

const deathsOfCase = {
  diedOn: true,
  deathRecordedAt: true,
  deaths: { select: { takenBackAt: true }, orderBy: { id: "asc" } },
} satisfies Prisma.CaseSelect;

const involvedRow = {
  id: true,
  professional: { select: { ...practitioner, phone: true, email: true } },
  details: true,
  case: { select: deathsOfCase },
  contacts: {
    where: { status: "current" },
    select: {
      happenedOn: true,
      recordedAt: true,
      status: true,
      direction: true,
      result: true,
      purposes: true,
      involvementId: true,
      professionalOutcome: true,
    },
  },
} satisfies Prisma.InvolvementSelect;

type InvolvedRow = Prisma.InvolvementGetPayload<{ select: typeof involvedRow }>;

const byName = [
  { professional: { name: "asc" } },
  { professional: { organisation: "asc" } },
  { id: "asc" },
] satisfies Prisma.InvolvementOrderByWithRelationInput[];

/** The professionals of a case, each with whether they were informed; no one when the scope does not reach the case. */
export async function findProfessionals(scope: CaseScope, caseId: string): Promise<CaseProfessionals> {
  const ofCase = { case: { ...within(scope), id: caseId } };
  const [involved, removed, known] = await Promise.all([
    db.involvement.findMany({
      where: { ...ofCase, removedAt: null },
      select: involvedRow,
      orderBy: byName,
    }),
    db.involvement.findMany({
      where: { ...ofCase, removedAt: { not: null } },
      select: { id: true, professional: { select: practitioner }, removedAt: true, removalReason: true },
      orderBy: [{ removedAt: "desc" }, { id: "desc" }],
    }),
    db.case.findFirst({
      where: { ...within(scope), id: caseId },
      select: { noProfessionalsOn: true, diedOn: true },
    }),
  ]);
  return {
    involved: involved.map(toInvolved),
    removed: removed.flatMap(({ removedAt, removalReason, ...row }) =>
      removedAt && removalReason !== null ? [{ ...row, on: dayOf(removedAt), why: removalReason }] : [],
    ),
    noneKnownOn: optionalDay(known?.noProfessionalsOn ?? null),
    died: Boolean(known?.diedOn),
  };
}

/** One professional of a case, and whether they still are; null when the case has none of this id in reach. */
export async function findInvolvement(
  scope: CaseScope,
  { reference, involvementId }: { reference: string; involvementId: string },
  client: Tx = db,
): Promise<(Involved & { isInvolved: boolean }) | null> {
  const row = await client.involvement.findFirst({
    where: { id: involvementId, case: { ...within(scope), reference } },
    select: { ...involvedRow, removedAt: true },
  });
  return row && { ...toInvolved(row), isInvolved: row.removedAt === null };
}

/** Some involvements in reach, each with whether the professional was informed, by their ids. */
export const listInvolved = async (tx: Tx, scope: CaseScope, ids: readonly string[]): Promise<Involved[]> =>
  (
    await tx.involvement.findMany({
      where: { AND: [{ id: { in: [...ids] } }, { case: within(scope) }] },
      select: involvedRow,
    })
  ).map(toInvolved);

/** The other people in reach who have the same professional and an open case, by name. */
export async function listOthersWith(
  scope: CaseScope,
  professionalId: string,
  exceptCaseId: string,
): Promise<PersonInvolved[]> {
  const rows = await db.involvement.findMany({
    where: {
      professionalId,
      removedAt: null,
      case: { AND: [within(scope), { id: { not: exceptCaseId }, position: { not: "ended" } }] },
    },
    select: {
      ...involvedRow,
      case: {
        select: {
          reference: true,
          ...deathsOfCase,
          serviceUser: { select: nameSelect },
        },
      },
    },
    orderBy: [
      { case: { serviceUser: { lastName: "asc" } } },
      { case: { serviceUser: { firstName: "asc" } } },
      { case: { reference: "asc" } },
    ],
  });
  return rows.map((row) => ({
    involvementId: row.id,
    reference: row.case.reference,
    name: personName(row.case.serviceUser),
    notification: toInvolved(row).notification,
  }));
}

/** The practitioners of the programme, by name, without the people they are involved with. */
export const listPractitioners = (programmeId: string): Promise<Practitioner[]> =>
  db.professional.findMany({
    where: { programmeId, role: { in: professionalRoles.filter(isPublicRole) } },
    select: practitioner,
    orderBy: [{ name: "asc" }, { organisation: "asc" }],
  });

/** Professionals of cases in reach that can be informed together: their ids, with the case of each. */
export async function listInvolvementsToInform(
  scope: CaseScope,
  ids: readonly string[],
  client: Tx,
): Promise<{ id: string; professionalId: string; reference: string }[]> {
  const rows = await client.involvement.findMany({
    where: { id: { in: [...ids] }, removedAt: null, case: within(scope) },
    select: { id: true, professionalId: true, case: { select: { reference: true } } },
  });
  return rows.map(({ case: { reference }, ...row }) => ({ ...row, reference }));
}

function toInvolved({ id, professional, details, contacts, case: about }: InvolvedRow): Involved {
  const [notification] = notificationOf({
    involvements: [{ id }],
    contacts: contacts.map((contact) => ({ ...contact, happenedOn: storedDay(contact.happenedOn) })),
    diedOn: optionalDay(about.diedOn),
    deathRecordedAt: about.deathRecordedAt,
    deathTakenBackAt: lastTakenBackAt(about.deaths),
  });
  return {
    id,
    professional,
    details,
    notification: {
      news: notification?.news ?? "informed_of_closing",
      informed: notification?.informed ?? false,
      outcome: notification?.outcome ?? null,
      on: notification?.on ?? null,
    },
  };
}
