import "server-only";
import type { CaseScope } from "@/lib/auth/scope";
import { writeToCase, type CaseWrite } from "@/lib/cases/write";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { contactDayRefusals, faultsOfContact, refusalToAmend } from "@/lib/domain/contacts/contact";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { Actor } from "@/lib/domain/permissions/actor";
import { purposesOf } from "@/lib/domain/moves/notification";
import { mayRecordContact } from "@/lib/domain/programme/writing";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import type { ContactFaults, ContactRefusal } from "./messages";
import { findContact } from "./reads";
import type { ContactRecord } from "./types";

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

/** Marks an own contact as entered in error. It stays readable and no longer counts. */
export const markEnteredInError = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, contactId, why }: Amendment & { why: string },
) =>
  writeToCase({ scope, actor, requestKey, action: "contact_in_error", reference }, async (write) => {
    const refusal = await refusalOfAmending(write, scope, contactId);
    if (refusal) return refuse(refusal);

    await write.tx.contact.update({
      where: { id: contactId },
      data: { status: "entered_in_error", voidReason: why, voidedAt: now(), voidedById: actor.id },
    });
    return ok({ value: { contactId }, events: [{ kind: "contact_entered_in_error", contactId }] });
  });

/** Why this person may not change a contact, or null when they may. */
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
  { tx, actor, programme, facts, today }: CaseWrite,
  { happenedOn, purposes, ...contact }: ContactRecord,
  correctsId: string | null = null,
): Promise<Result<string, ContactFaults>> {
  const day = mayRecordContact({
    happenedOn,
    startedOn: facts.startedOn,
    today,
    dates: programme.dates,
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
