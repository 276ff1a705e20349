import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { dayOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import { personName } from "@/lib/domain/person/name";
import { reachedPerson } from "@/lib/domain/facts/contact";
import { nameSelect } from "@/lib/people/columns";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ContactVersion, ContactView, SeenLately } from "./types";

const contactRow = {
  id: true,
  happenedOn: true,
  recordedAt: true,
  with: true,
  medium: true,
  location: true,
  direction: true,
  result: true,
  purposes: true,
  notes: true,
  nextStep: true,
  involvementId: true,
  professionalOutcome: true,
  involvement: { select: { professional: { select: { name: true, role: true, organisation: true } } } },
  status: true,
  correctsId: true,
  author: { select: { id: true, name: true } },
  voidReason: true,
  voidedAt: true,
  voidedBy: { select: { name: true } },
  movedFrom: { select: { caseId: true, voidedAt: true, voidedBy: { select: { name: true } } } },
  movedTo: { select: { caseId: true } },
} satisfies Prisma.ContactSelect;

type Row = Prisma.ContactGetPayload<{ select: typeof contactRow }>;

const newestFirst = [
  { happenedOn: "desc" },
  { recordedAt: "desc" },
  { id: "desc" },
] satisfies Prisma.ContactOrderByWithRelationInput[];

/**
 * The contacts of a case, newest first, each with its earlier texts; `before` is the id of a contact after which
 * to go on. A corrected contact is listed with its correction, not separately.
 */
export async function listContacts(
  scope: CaseScope,
  caseId: string,
  { limit, before }: { limit: number; before?: string },
): Promise<ContactView[]> {
  const ofCase = { case: { ...within(scope), id: caseId } };
  const [rows, corrected] = await Promise.all([
    db.contact.findMany({
      where: { ...ofCase, status: { not: "corrected" } },
      select: contactRow,
      orderBy: newestFirst,
      take: limit,
      ...(before !== undefined && { cursor: { id: before }, skip: 1 }),
    }),
    db.contact.findMany({ where: { ...ofCase, status: "corrected" }, select: contactRow }),
  ]);
  const byId = new Map(corrected.map((row) => [row.id, row]));
  const toVersion = versionFor(await listReferences(scope, [...rows, ...corrected]));
  return rows.map((row) => ({ ...toVersion(row), earlier: earlierOf(row, byId).map(toVersion) }));
}

/** The contacts in which the person was reached and which still count, newest first. */
export async function listContactsMade(
  scope: CaseScope,
  caseId: string,
  client: Tx = db,
): Promise<ContactVersion[]> {
  const rows = await client.contact.findMany({
    where: { case: { ...within(scope), id: caseId }, with: "person", status: "current" },
    select: contactRow,
    orderBy: newestFirst,
  });
  return rows.map(versionFor(new Map())).filter(reachedPerson);
}

/** The same contact without the text, for a reader who may not read it. */
export const withoutText = <Contact extends ContactVersion>(contact: Contact): Contact => ({
  ...contact,
  notes: "",
  nextStep: null,
});

/** One contact of a case; null when the case has none of this id, or is out of reach. */
export async function findContact(
  scope: CaseScope,
  { reference, contactId }: { reference: string; contactId: string },
  client: Tx = db,
): Promise<ContactVersion | null> {
  const row = await client.contact.findFirst({
    where: { id: contactId, case: { ...within(scope), reference } },
    select: contactRow,
  });
  return row && versionFor(new Map())(row);
}

/** The people a worker last logged contacts with, the latest first, without those whose case has ended. */
export async function listSeenBy(scope: CaseScope, authorId: string, limit: number): Promise<SeenLately[]> {
  const groups = await db.contact.groupBy({
    by: ["caseId"],
    where: { authorId, case: { ...within(scope), position: { not: "ended" } } },
    _max: { recordedAt: true },
    orderBy: { _max: { recordedAt: "desc" } },
    take: limit,
  });
  const cases = await db.case.findMany({
    where: { ...within(scope), id: { in: groups.map(({ caseId }) => caseId) } },
    select: { id: true, reference: true, serviceUser: { select: nameSelect } },
  });
  const byId = new Map(cases.map((row) => [row.id, row]));
  return groups.flatMap(({ caseId, _max: { recordedAt } }) => {
    const row = byId.get(caseId);
    if (!row || !recordedAt) return [];
    return [{ reference: row.reference, name: personName(row.serviceUser), lastLoggedOn: dayOf(recordedAt) }];
  });
}

function earlierOf(row: Row, corrected: ReadonlyMap<string, Row>): Row[] {
  const before = row.correctsId === null ? undefined : corrected.get(row.correctsId);
  return before ? [before, ...earlierOf(before, corrected)] : [];
}

/** The references of the other cases that contacts were moved to or from, as far as the scope reaches, by their ids. */
async function listReferences(scope: CaseScope, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ movedFrom, movedTo }) => (movedFrom ?? movedTo)?.caseId ?? []);
  if (ids.length === 0) return new Map();
  const cases = await db.case.findMany({
    where: { AND: [within(scope), { id: { in: ids } }] },
    select: { id: true, reference: true },
  });
  return new Map(cases.map(({ id, reference }) => [id, reference]));
}

/** A contact as it is stored, with the reference of the other case where the reader may know it. */
const versionFor =
  (references: ReadonlyMap<string, string>) =>
  ({
    happenedOn,
    involvement,
    voidReason: why,
    voidedAt,
    voidedBy,
    movedFrom,
    movedTo,
    ...row
  }: Row): ContactVersion => {
    const moved = movedFrom ?? (movedTo && { ...movedTo, voidedAt, voidedBy });
    return {
      ...row,
      professional: involvement?.professional ?? null,
      happenedOn: storedDay(happenedOn),
      voided: why !== null && voidedAt && voidedBy ? { why, at: voidedAt, by: voidedBy.name } : null,
      moved:
        moved?.voidedAt && moved.voidedBy
          ? {
              direction: movedFrom ? "here" : "away",
              reference: references.get(moved.caseId) ?? null,
              at: moved.voidedAt,
              by: moved.voidedBy.name,
            }
          : null,
    };
  };
