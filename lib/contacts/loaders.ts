import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { listCaseload } from "@/lib/caseload/reads";
import { amendRefusals, refusalToAmend } from "@/lib/domain/contacts/contact";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findProgramme } from "@/lib/programmes/reads";
import { findContact, listSeenBy } from "./reads";
import { peopleSearchSchema } from "./schema";

/** As many as fit on a phone without much scrolling. */
const mostToChooseFrom = 10;

/** The people to log a contact with: who fits a search, else of whom this person has logged contacts last. */
export async function loadPeopleToChoose(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("log_contact");
  const scope = scopeOf(actor);
  const { text } = peopleSearchSchema.parse(search);
  if (text === "") {
    return { text, today: today(), seen: await listSeenBy(scope, actor.id, mostToChooseFrom) };
  }

  const { settings } = await findProgramme(actor.programmeId);
  const found = await listCaseload(
    scope,
    { view: "outstanding", text, destination: null, stage: null, worker: null, sort: "person", page: 1 },
    { today: today(), dueSoonDays: settings.dueSoonDays },
    mostToChooseFrom + 1,
  );
  return {
    text,
    today: today(),
    found: found.slice(0, mostToChooseFrom),
    hasMore: found.length > mostToChooseFrom,
  };
}

/** Who a new contact is about. */
export async function loadContactForm(reference: string) {
  await requirePermission("log_contact");
  return { head: await loadCaseHead(reference), today: today() };
}

/** A contact that somebody wants to correct or to mark, and why they may not, if so. */
export async function loadContactToAmend(reference: string, contactId: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const contact = uuidField().safeParse(contactId).success
    ? await findContact(scopeOf(actor), { reference, contactId })
    : null;
  if (!contact) notFound();

  const refusal = refusalToAmend({ authorId: contact.author.id, standing: contact.standing }, actor.id);
  return { head, contact, today: today(), locked: refusal && amendRefusals[refusal] };
}
