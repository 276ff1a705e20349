import "server-only";
import { within, type CaseScope } from "@/lib/auth/scope";
import { writeToCase, writeToCases, type CaseWrite } from "@/lib/cases/write";
import { referenceKey } from "@/lib/domain/case/reference";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import {
  contactDayRefusals,
  faultsOfContact,
  refusalToAmend,
  refusalToMark,
} from "@/lib/domain/contacts/contact";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { Actor } from "@/lib/domain/permissions/actor";
import { actingRolesOf } from "@/lib/domain/moves/acting-roles";
import { purposesOf } from "@/lib/domain/moves/notification";
import { mayRecordContact } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { ContactFaults, ContactRefusal } from "./messages";
import { findContact } from "./reads";
import type { ContactRecord, ContactVersion } from "./types";

/** Logs a contact. It is never changed afterwards, only corrected by another one. */
export const logContact = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, ...contact }: ContactRecord & { reference: string },
) =>
  writeToCase({ scope, actor, requestKey, action: "log_contact", reference }, async (write) => {
    const added = await addContact(write, contact);
    if (!added.ok) return added;
    const contactId = added.value;
    return ok({ value: { contactId }, events: [{ kind: "contact_logged", contactId }] });
  });

type Amendment = { reference: string; contactId: string };

/** Replaces the text of the author's own contact. The old one stays readable and no longer counts. */
export const correctContact = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, contactId: correctsId, ...contact }: ContactRecord & Amendment,
) =>
  writeToCase({ scope, actor, requestKey, action: "correct_contact", reference }, async (write) => {
    const refusal = await refusalOfAmending(write, scope, correctsId);
    if (refusal) return refuse(refusal);

    await write.tx.contact.update({ where: { id: correctsId }, data: { status: "corrected" } });
    const added = await addContact(write, contact, correctsId);
    if (!added.ok) return added;
    const contactId = added.value;
    return ok({ value: { contactId }, events: [{ kind: "contact_corrected", contactId, correctsId }] });
  });

/** Marks a contact as entered in error. It stays on record and no longer counts. */
export const markEnteredInError = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, contactId, why }: Amendment & { why: string },
) =>
  writeToCase({ scope, actor, requestKey, action: "contact_in_error", reference }, async (write) => {
    const contact = await findMarkable(write, scope, contactId);
    if (!contact.ok) return contact;

    await mark(write, contactId, why);
    return ok({ value: { contactId }, events: [{ kind: "contact_entered_in_error", contactId }] });
  });

type Move = Amendment & { why: string; toReference: string };

/**
 * Moves a contact that was logged on the wrong person: it is marked there, and written on the right case with its first
 * author, time and text. The right case is one that the actor reaches; any other is refused as if it did not exist. A
 * professional it was with is not named there: they may have nothing to do with that person.
 */
export async function moveContact(
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, contactId, why, toReference }: Move,
): Promise<Result<{ contactId: string }, ContactRefusal>> {
  const target = await db.case.findFirst({
    where: { AND: [within(scope), { referenceKey: referenceKey(toReference) }] },
    select: { reference: true },
  });
  if (!target) return refuse("right_case_unknown");
  if (target.reference === reference) return refuse("same_case");

  const references = [reference, target.reference];
  return writeToCases({ scope, actor, requestKey, action: "move_contact", references }, async (locked) => {
    const [from, to] = references.map((one) => locked.cases.find((each) => each.reference === one));
    if (!from || !to) return refuse("not_found");
    const found = await findMarkable({ ...locked, ...from }, scope, contactId);
    if (!found.ok) return found;
    const { happenedOn, author, ...contact } = found.value;
    if (happenedOn < to.facts.startedOn) return refuse("before_right_case");

    await mark(locked, contactId, why);
    const { id: movedId } = await locked.tx.contact.create({
      data: {
        caseId: to.facts.id,
        authorId: author.id,
        happenedOn: columnOf(happenedOn),
        recordedAt: contact.recordedAt,
        with: contact.with,
        medium: contact.medium,
        location: contact.location,
        direction: contact.direction,
        result: contact.result,
        purposes: [...contact.purposes],
        notes: contact.notes,
        nextStep: contact.nextStep,
        movedFromId: contactId,
      },
      select: { id: true },
    });
    return ok({
      value: { contactId: movedId },
      events: [
        { caseId: from.facts.id, event: { kind: "contact_moved_away" as const, contactId } },
        { caseId: to.facts.id, event: { kind: "contact_moved_here" as const, contactId: movedId } },
      ],
    });
  });
}

const mark = ({ tx, actor }: Pick<CaseWrite, "tx" | "actor">, id: string, why: string) =>
  tx.contact.update({
    where: { id },
    data: { status: "entered_in_error", voidReason: why, voidedAt: now(), voidedById: actor.id },
  });

/** A contact of the case that this person may mark as entered in error, or why they may not. */
async function findMarkable(
  { tx, actor, reference, facts, today }: CaseWrite,
  scope: CaseScope,
  contactId: string,
): Promise<Result<ContactVersion, ContactRefusal>> {
  const contact = await findContact(scope, { reference, contactId }, tx);
  if (!contact) return refuse("not_found");
  const { author, status } = contact;
  const roles = actingRolesOf(actor, facts, today);
  const refusal = refusalToMark({ authorId: author.id, status }, { id: actor.id, roles });
  return refusal ? refuse(refusal) : ok(contact);
}

/** Why this person may not correct a contact, or null when they may. */
async function refusalOfAmending(
  { tx, actor, reference }: CaseWrite,
  scope: CaseScope,
  contactId: string,
): Promise<ContactRefusal | null> {
  const contact = await findContact(scope, { reference, contactId }, tx);
  if (!contact) return "not_found";
  return refusalToAmend({ authorId: contact.author.id, status: contact.status }, actor.id);
}

/** Adds a contact to a case and returns its id, inside any write that brings a contact with it. */
export async function addContact(
  { tx, actor, facts, today }: CaseWrite,
  { happenedOn, purposes, ...contact }: ContactRecord,
  correctsId: string | null = null,
): Promise<Result<string, ContactFaults>> {
  const day = mayRecordContact({
    happenedOn,
    startedOn: facts.startedOn,
    today,
  });
  const faults = [
    ...(mayBeWith(facts, contact.involvementId, correctsId) ? [] : [notInvolved]),
    ...(day.ok ? [] : [{ question: "happenedOn" as const, sentence: contactDayRefusals[day.refusal] }]),
    ...faultsOfContact(contact),
  ];
  if (faults.length > 0) return refuse({ faults });

  const added = await tx.contact.create({
    data: {
      ...contact,
      caseId: facts.id,
      correctsId,
      authorId: actor.id,
      happenedOn: columnOf(happenedOn),
      purposes: purposesOf(purposes, { ...contact, hasDied: facts.diedOn !== null }),
      recordedAt: now(),
    },
    select: { id: true },
  });
  return ok(added.id);
}

const notInvolved = {
  question: "involvementId" as const,
  sentence: "This professional is no longer involved. Select another.",
};

/** Whether a contact can be with a professional: one of this case, or the one it was with before a correction. */
const mayBeWith = (
  { involvements, contacts }: CaseFacts,
  involvementId: string | null,
  correctsId: string | null,
) =>
  involvementId === null ||
  involvements.some(({ id }) => id === involvementId) ||
  contacts.some((contact) => contact.id === correctsId && contact.involvementId === involvementId);
