import "server-only";
import type { CaseScope } from "@/lib/auth/scope";
import type { CaseWithFacts } from "@/lib/cases/facts";
import { writeToCase, writeToCases } from "@/lib/cases/write";
import { addContact } from "@/lib/contacts/writes";
import {
  isSamePractitioner,
  mayAddProfessional,
  mayRemoveProfessional,
} from "@/lib/domain/contacts/involvement";
import { newsOf } from "@/lib/domain/moves/notification";
import { namedIn } from "@/lib/domain/contacts/shared-call";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { nameSelect } from "@/lib/people/columns";
import { now } from "@/lib/platform/clock";
import { db, type Tx } from "@/lib/platform/db";
import type { NotificationRefusal } from "./messages";
import { listInvolvementsToInform } from "./reads";
import type { AddProfessional, InformProfessional, RemoveProfessional, Who } from "./schema";

/**
 * Adds a professional to a case. A practitioner the programme already knows is used again, and one who was marked as
 * not involved is taken back with the contacts that they had.
 */
export const addProfessional = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, details, ...who }: AddProfessional,
) =>
  writeToCase(
    { scope, actor, requestKey, action: "add_professional", reference },
    async ({ tx, facts: { id: caseId, endReason } }) => {
      const professionalId = await practitionerOf(tx, actor.programmeId, who);
      if (professionalId === null) return refuse("unknown_professional");

      const onCase = { caseId_professionalId: { caseId, professionalId } };
      const before = await tx.involvement.findUnique({ where: onCase, select: { removedAt: true } });
      const may = mayAddProfessional({ ended: endReason !== null, isInvolved: before?.removedAt === null });
      if (!may.ok) return may;

      const added = { details, addedAt: now(), addedById: actor.id };
      const { id: involvementId } = await tx.involvement.upsert({
        where: onCase,
        create: { ...added, caseId, professionalId },
        update: { ...added, removedAt: null, removalReason: null },
        select: { id: true },
      });
      await tx.case.update({ where: { id: caseId }, data: { noProfessionalsOn: null } });
      return ok({ value: { involvementId }, events: [{ kind: "professional_added", involvementId }] });
    },
  );

/** Marks a professional of a case as not involved. Their contacts stay; their outcome is no longer waited for. */
export const removeProfessional = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, involvementId, why }: RemoveProfessional,
) =>
  writeToCase(
    { scope, actor, requestKey, action: "remove_professional", reference },
    async ({ tx, facts: { id: caseId, endReason } }) => {
      const before = await tx.involvement.findFirst({
        where: { id: involvementId, caseId },
        select: { removedAt: true },
      });
      if (!before) return refuse("not_found");
      const may = mayRemoveProfessional({ ended: endReason !== null, isInvolved: before.removedAt === null });
      if (!may.ok) return may;

      await tx.involvement.update({
        where: { id: involvementId },
        data: { removedAt: now(), removalReason: why },
      });
      return ok({ value: { involvementId }, events: [{ kind: "professional_removed", involvementId }] });
    },
  );

/**
 * Logs one contact with a professional about one person or several: an entry on each case, all or none. Returns how
 * many people it was about.
 */
export async function informProfessional(
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, involvementId, about, words, namesNoOne, ...occasion }: InformProfessional,
): Promise<Result<{ people: number }, NotificationRefusal>> {
  const wanted = await listInvolvementsToInform(scope, idsOf(about), db);
  const references = [reference, ...wanted.map((found) => found.reference)];

  return writeToCases(
    { scope, actor, requestKey, action: "tell_professional", references },
    async ({ cases, ...locked }) => {
      const people = await findPeople(locked.tx, scope, cases, { reference, involvementId, about });
      if (!people.ok) return people;
      const named = namesNoOne ? [] : await listNamed(locked.tx, people.value, words);
      if (named.length > 0) return refuse({ named });

      const events = [];
      for (const { found, said } of people.value) {
        const added = await addContact(
          { ...locked, ...found },
          {
            ...occasion,
            with: "professional",
            purposes: ["professional_liaison", newsOf(said.involvementId, found.facts)],
            notes: [words, said.words].filter(Boolean).join("\n\n"),
            nextStep: null,
            involvementId: said.involvementId,
            professionalOutcome: said.outcome,
          },
        );
        if (!added.ok) {
          const ofSeveral = people.value.length > 1;
          return refuse({ ...added.refusal, reference: found.reference, ofSeveral });
        }
        const event = { kind: "contact_logged" as const, contactId: added.value };
        events.push({ caseId: found.facts.id, event });
      }
      return ok({ value: { people: people.value.length }, events });
    },
  );
}

type About = Pick<InformProfessional, "reference" | "involvementId" | "about">;
type Person = { found: CaseWithFacts; said: InformProfessional["about"][number] };

const idsOf = (about: About["about"]) => about.map((said) => said.involvementId);

/**
 * Everyone a contact is about, if each case is in reach and involves the same professional. Reads the involvements
 * again: before the cases were locked, someone may have marked the professional as not involved.
 */
async function findPeople(
  tx: Tx,
  scope: CaseScope,
  cases: readonly CaseWithFacts[],
  { reference, involvementId, about }: About,
): Promise<Result<Person[], NotificationRefusal>> {
  const ids = idsOf(about);
  const involved = await listInvolvementsToInform(scope, ids, tx);
  const own = involved.find(({ id }) => id === involvementId);
  if (own?.reference !== reference) return refuse("not_involved");
  const isSame = involved.every(({ professionalId }) => professionalId === own.professionalId);
  if (!isSame || involved.length < ids.length) return refuse("someone_out_of_reach");

  return ok(
    cases.flatMap((found) => {
      const involvement = involved.find((row) => row.reference === found.reference);
      const said = about.find((entry) => entry.involvementId === involvement?.id);
      return said ? [{ found, said }] : [];
    }),
  );
}

/** The references of the people named in a text that would also be saved on someone else's case. */
async function listNamed(tx: Tx, people: readonly Person[], words: string): Promise<string[]> {
  if (people.length < 2) return [];
  const cases = await tx.case.findMany({
    where: { id: { in: people.map(({ found }) => found.facts.id) } },
    select: {
      reference: true,
      serviceUser: { select: nameSelect },
    },
    orderBy: { reference: "asc" },
  });
  const named = cases.map(({ reference, serviceUser }) => ({ reference, ...serviceUser }));
  return namedIn(words, named).map(({ reference }) => reference);
}

/** The id of a practitioner: an existing one of the programme, otherwise a new one; null when the selected one does not exist. */
async function practitionerOf(tx: Tx, programmeId: string, who: Who): Promise<string | null> {
  if (who.is === "known") {
    const chosen = await tx.professional.findFirst({
      where: { id: who.professionalId, programmeId },
      select: { id: true },
    });
    return chosen?.id ?? null;
  }

  const { name, role, organisation, phone, email } = who;
  const colleagues = await tx.professional.findMany({
    where: { programmeId, role },
    select: { id: true, name: true, role: true, organisation: true },
  });
  const known = colleagues.find((one) => isSamePractitioner(one, { name, role, organisation }));
  // Someone else may add the same one at this moment: the second of the two uses what the first has made.
  if (!known) {
    await tx.professional.createMany({
      data: { programmeId, name, role, organisation, phone, email },
      skipDuplicates: true,
    });
  }
  const { id } = await tx.professional.update({
    where: known
      ? { id: known.id }
      : { programmeId_role_name_organisation: { programmeId, role, name, organisation } },
    data: { ...(phone !== null && { phone }), ...(email !== null && { email }) },
    select: { id: true },
  });
  return id;
}
