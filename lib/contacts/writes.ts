import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { lockCase, type LockedCase } from "@/lib/cases/lock";
import { columnOf, storedDay } from "@/lib/domain/calendar/calendar-date";
import { contactDayRefusals, faultsOfContact, refusalToAmend } from "@/lib/domain/contacts/contact";
import type { Actor } from "@/lib/domain/permissions/actor";
import { purposesOf } from "@/lib/domain/moves/notification";
import { mayRecordContact } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { ContactFaults, ContactRefusal } from "./messages";
import { findContact } from "./reads";
import type { ContactRecord } from "./types";

/** What a write on contacts answers: the contact that now stands. */
type Written = Result<{ contactId: string }, ContactRefusal>;

/** Logs a contact. It is never changed afterwards, only corrected by another one. */
export const logContact = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, ...contact }: ContactRecord & { reference: string },
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "log_contact" }, async (tx): Promise<Written> => {
    const locked = await lockCase(tx, scope, actor, reference);
    return locked.ok ? logOnCase(tx, actor, locked.value, contact) : locked;
  });

/** The same on a case that is locked already, inside a larger write. */
export async function logOnCase(
  tx: Tx,
  actor: Actor,
  locked: LockedCase,
  contact: ContactRecord,
): Promise<Result<{ contactId: string }, ContactFaults>> {
  const added = await addContact(tx, actor, locked, contact);
  return added.ok ? settle(tx, actor, locked, { kind: "contact_logged", contactId: added.value }) : added;
}

type Amendment = { reference: string; contactId: string };

/** Puts a new text in the place of an own contact. The old one stays readable and counts for nothing. */
export const correctContact = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, contactId, ...contact }: ContactRecord & Amendment,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "correct_contact" }, async (tx): Promise<Written> => {
    const locked = await blockerOfAmending(tx, scope, actor, { reference, contactId });
    if (!locked.ok) return locked;

    await tx.contact.update({ where: { id: contactId }, data: { status: "corrected" } });
    const added = await addContact(tx, actor, locked.value, contact, contactId);
    if (!added.ok) return added;
    return settle(tx, actor, locked.value, {
      kind: "contact_corrected",
      contactId: added.value,
      correctsId: contactId,
    });
  });

/** Marks an own contact as entered in error. It stays readable and counts for nothing. */
export const markEnteredInError = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, contactId, why }: Amendment & { why: string },
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "contact_in_error" }, async (tx): Promise<Written> => {
    const locked = await blockerOfAmending(tx, scope, actor, { reference, contactId });
    if (!locked.ok) return locked;

    await tx.contact.update({
      where: { id: contactId },
      data: { status: "entered_in_error", voidReason: why, voidedAt: now(), voidedById: actor.id },
    });
    return settle(tx, actor, locked.value, { kind: "contact_entered_in_error", contactId });
  });

/** Locks the case of a contact, if this person may change how the contact stands. */
async function blockerOfAmending(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  { reference, contactId }: Amendment,
): Promise<Result<LockedCase, ContactRefusal>> {
  const locked = await lockCase(tx, scope, actor, reference);
  if (!locked.ok) return locked;

  const contact = await findContact(scope, { reference, contactId }, tx);
  if (!contact) return refuse("not_found");
  const refusal = refusalToAmend({ authorId: contact.author.id, status: contact.status }, actor.id);
  return refusal ? refuse(refusal) : locked;
}

async function addContact(
  tx: Tx,
  actor: Actor,
  { id: caseId, programme }: LockedCase,
  { happenedOn, purposes, ...contact }: ContactRecord,
  correctsId: string | null = null,
): Promise<Result<string, ContactFaults>> {
  const { startedOn, diedOn } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { startedOn: true, diedOn: true },
  });
  const day = mayRecordContact({
    happenedOn,
    startedOn: storedDay(startedOn),
    today: today(),
    dates: programme.dates,
  });
  const isInvolved =
    contact.involvementId === null || (await mayBeWith(tx, caseId, contact.involvementId, correctsId));
  const faults = [
    ...(isInvolved ? [] : [notInvolved]),
    ...(day.ok ? [] : [{ question: "happenedOn" as const, sentence: contactDayRefusals[day.refusal] }]),
    ...faultsOfContact(contact),
  ];
  if (faults.length > 0) return refuse({ faults });

  const added = await tx.contact.create({
    data: {
      ...contact,
      caseId,
      correctsId,
      authorId: actor.id,
      happenedOn: columnOf(happenedOn),
      purposes: purposesOf(purposes, { ...contact, hasDied: diedOn !== null }),
      recordedAt: now(),
    },
    select: { id: true },
  });
  return ok(added.id);
}

const notInvolved = {
  question: "involvementId" as const,
  sentence: "This professional is not involved any more. Choose again.",
};

/** Whether a contact can be with a professional: one of this case, or the one whom it was with before a correction. */
const mayBeWith = async (tx: Tx, caseId: string, id: string, correctsId: string | null) =>
  (await tx.involvement.count({
    where: {
      id,
      caseId,
      OR: [{ removedAt: null }, ...(correctsId ? [{ contacts: { some: { id: correctsId } } }] : [])],
    },
  })) > 0;

type ContactEvent = Extract<CaseEvent, { contactId: string }>;

/** Records what was done and recomputes what follows from it. */
async function settle(tx: Tx, actor: Actor, { id: caseId, programme }: LockedCase, event: ContactEvent) {
  await recordCaseEvent(tx, { programmeId: programme.id, byId: actor.id, caseId }, event);
  await deriveCase(tx, programme, caseId);
  return ok({ contactId: event.contactId });
}
