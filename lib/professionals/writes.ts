import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { lockCase, lockCases, type LockedCase } from "@/lib/cases/lock";
import { logOnCase } from "@/lib/contacts/writes";
import type { Actor } from "@/lib/domain/permissions/actor";
import {
  isSamePractitioner,
  mayAddProfessional,
  mayRemoveProfessional,
} from "@/lib/domain/contacts/involvement";
import { newsOf } from "@/lib/domain/moves/notification";
import { namedIn } from "@/lib/domain/contacts/shared-call";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { nameSelect } from "@/lib/people/columns";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { ProfessionalRefusal, NotificationRefusal } from "./messages";
import { listInvolvementsToInform } from "./reads";
import type { AddProfessional, RemoveProfessional, InformProfessional, Who } from "./schema";

type Changed = Result<{ involvementId: string }, ProfessionalRefusal>;

/**
 * Adds a professional to a case. A practitioner whom the programme knows already is used again, and someone who was
 * marked as not involved is taken back with the contacts that they had.
 */
export const addProfessional = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, details, ...who }: AddProfessional,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "add_professional" }, async (tx): Promise<Changed> => {
    const locked = await lockCase(tx, scope, actor, reference);
    if (!locked.ok) return locked;
    const professionalId = await practitionerOf(tx, actor.programmeId, who);
    if (professionalId === null) return refuse("unknown_professional");

    const onCase = { caseId_professionalId: { caseId: locked.value.id, professionalId } };
    const before = await tx.involvement.findUnique({ where: onCase, select: { removedAt: true } });
    const ended = await hasEnded(tx, locked.value);
    const may = mayAddProfessional({ ended, isInvolved: before?.removedAt === null });
    if (!may.ok) return may;

    const added = { details, addedAt: now(), addedById: actor.id };
    const { id } = await tx.involvement.upsert({
      where: onCase,
      create: { ...added, caseId: locked.value.id, professionalId },
      update: { ...added, removedAt: null, removalReason: null },
      select: { id: true },
    });
    await tx.case.update({ where: { id: locked.value.id }, data: { noProfessionalsOn: null } });
    return settle(tx, actor, locked.value, { kind: "professional_added", involvementId: id });
  });

/** Marks a professional of a case as not involved. Their contacts stay; no one waits for their outcome any more. */
export const removeProfessional = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, involvementId, why }: RemoveProfessional,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "remove_professional" },
    async (tx): Promise<Changed> => {
      const locked = await lockCase(tx, scope, actor, reference);
      if (!locked.ok) return locked;
      const before = await tx.involvement.findFirst({
        where: { id: involvementId, caseId: locked.value.id },
        select: { removedAt: true },
      });
      if (!before) return refuse("not_found");
      const ended = await hasEnded(tx, locked.value);
      const may = mayRemoveProfessional({ ended, isInvolved: before.removedAt === null });
      if (!may.ok) return may;

      await tx.involvement.update({
        where: { id: involvementId },
        data: { removedAt: now(), removalReason: why },
      });
      return settle(tx, actor, locked.value, { kind: "professional_removed", involvementId });
    },
  );

/**
 * Logs one contact with a professional about one person or several: an entry on each case, all or none. Answers how
 * many people it was about.
 */
export const informProfessional = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, involvementId, about, words, namesNoOne, ...occasion }: InformProfessional,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "tell_professional" },
    async (tx): Promise<Result<{ people: number }, NotificationRefusal>> => {
      const people = await lockPeople(tx, scope, actor, { reference, involvementId, about });
      if (!people.ok) return people;
      const named = namesNoOne ? [] : await listNamed(tx, people.value, words);
      if (named.length > 0) return refuse({ named });

      for (const { locked, said, hasDied } of people.value) {
        const logged = await logOnCase(tx, actor, locked, {
          ...occasion,
          with: "professional",
          purposes: ["professional_liaison", newsOf({ hasDied })],
          notes: [words, said.words].filter(Boolean).join("\n\n"),
          nextStep: null,
          involvementId: said.involvementId,
          professionalOutcome: said.outcome,
        });
        if (!logged.ok) {
          const ofSeveral = people.value.length > 1;
          return refuse({ ...logged.refusal, reference: locked.reference, ofSeveral });
        }
      }
      return ok({ people: people.value.length });
    },
  );

type About = Pick<InformProfessional, "reference" | "involvementId" | "about">;
type Person = { locked: LockedCase; said: InformProfessional["about"][number]; hasDied: boolean };

/** Locks the cases of all whom a contact is about, if every one is in reach and involves the same professional. */
async function lockPeople(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  { reference, involvementId, about }: About,
): Promise<Result<Person[], NotificationRefusal>> {
  const ids = about.map((said) => said.involvementId);
  const wanted = await listInvolvementsToInform(scope, ids, tx);
  const references = [reference, ...wanted.map((found) => found.reference)];
  const locked = await lockCases(tx, scope, actor, references);
  if (!locked.ok) return locked;

  // Read again: whoever was first may have marked the professional as not involved.
  const found = await listInvolvementsToInform(scope, ids, tx);
  const own = found.find(({ id }) => id === involvementId);
  if (own?.reference !== reference) return refuse("not_involved");
  const isSame = found.every(({ professionalId }) => professionalId === own.professionalId);
  if (!isSame || found.length < ids.length) return refuse("somebody_out_of_reach");

  return ok(
    locked.value.flatMap((one) => {
      const at = found.find((row) => row.reference === one.reference);
      const said = about.find((entry) => entry.involvementId === at?.id);
      return at && said ? [{ locked: one, said, hasDied: at.hasDied }] : [];
    }),
  );
}

/** The references of those whom words name that would stand on the case of someone else as well. */
async function listNamed(tx: Tx, people: readonly Person[], words: string): Promise<string[]> {
  if (people.length < 2) return [];
  const cases = await tx.case.findMany({
    where: { id: { in: people.map(({ locked }) => locked.id) } },
    select: {
      reference: true,
      serviceUser: { select: nameSelect },
    },
    orderBy: { reference: "asc" },
  });
  const named = cases.map(({ reference, serviceUser }) => ({ reference, ...serviceUser }));
  return namedIn(words, named).map(({ reference }) => reference);
}

/** The id of a practitioner: one whom the programme knows, else a new one; null when the chosen one is not here. */
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

const hasEnded = async (tx: Tx, { id }: LockedCase) =>
  (await tx.case.count({ where: { id, endReason: { not: null } } })) > 0;

type InvolvementEvent = { kind: "professional_added" | "professional_removed"; involvementId: string };

/** Records what was done and recomputes what follows from it. */
async function settle(
  tx: Tx,
  actor: Actor,
  { id: caseId, programme }: LockedCase,
  event: InvolvementEvent,
): Promise<Changed> {
  await recordCaseEvent(tx, { programmeId: programme.id, byId: actor.id, caseId }, event);
  await deriveCase(tx, programme, caseId);
  return ok({ involvementId: event.involvementId });
}
