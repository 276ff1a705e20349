import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { crisisRefusals } from "@/lib/domain/person/crisis-contact";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findCrisisContact } from "./reads";

/** Who a new crisis contact is about, and why none can be recorded, if so. */
export async function loadCrisisForm(reference: string) {
  await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  return { head, today: today(), locked: head.endReason && crisisRefusals.case_ended };
}

/** A crisis contact that someone wants to mark as entered in error, and why they cannot, if so. */
export async function loadCrisisContact(reference: string, crisisId: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const crisis = uuidField().safeParse(crisisId).success
    ? await findCrisisContact(scopeOf(actor), { reference, crisisId })
    : null;
  if (!crisis) notFound();
  return { head, crisis, today: today(), locked: crisis.voided && crisisRefusals.already_in_error };
}
