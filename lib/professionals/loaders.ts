import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { involvementRefusals, mayRemoveProfessional } from "@/lib/domain/contacts/involvement";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findInvolvement, findProfessionals, listOthersWith, listPractitioners } from "./reads";

/** The professionals of a case, each with whether they were informed. */
export async function loadProfessionals(reference: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  return { head, professionals: await findProfessionals(scopeOf(actor), head.id), today: today() };
}

/** What the form for a professional offers: the practitioners of the programme who are not on the case. */
export async function loadAddProfessional(reference: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const [{ involved }, known] = await Promise.all([
    findProfessionals(scopeOf(actor), head.id),
    listPractitioners(actor.programmeId),
  ]);
  return {
    head,
    known: known.filter(({ id }) => !involved.some(({ professional }) => professional.id === id)),
    locked: head.endReason ? involvementRefusals.case_ended : null,
    today: today(),
  };
}

/** A professional of a case for a form, and why they cannot be marked as not involved, if so. */
export async function loadInvolvement(reference: string, involvementId: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const involved = uuidField().safeParse(involvementId).success
    ? await findInvolvement(scopeOf(actor), { reference, involvementId })
    : null;
  if (!involved) notFound();

  const may = mayRemoveProfessional({ ended: head.endReason !== null, isInvolved: involved.isInvolved });
  return {
    head,
    involved,
    locked: may.ok ? null : involvementRefusals[may.refusal],
    today: today(),
  };
}

/** A professional to log a contact with, and the other people in reach it can also be about. */
export async function loadProfessionalContact(reference: string, involvementId: string) {
  const actor = await requirePermission("log_contact");
  const { head, involved, today } = await loadInvolvement(reference, involvementId);
  const others = await listOthersWith(scopeOf(actor), involved.professional.id, head.id);
  return {
    head,
    involved,
    others,
    locked: involved.isInvolved ? null : involvementRefusals.not_involved,
    today,
  };
}
