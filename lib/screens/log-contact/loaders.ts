import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { listCaseload } from "@/lib/screens/caseload/reads";
import {
  amendRefusals,
  markRefusals,
  refusalToAmend,
  refusalToMark,
  showsText,
} from "@/lib/domain/contacts/contact";
import { actingRolesOf } from "@/lib/domain/moves/acting-roles";
import { can } from "@/lib/domain/permissions/can";
import { findCaseToMove } from "@/lib/moves/reads";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findProfessionals } from "@/lib/professionals/reads";
import type { Involved } from "@/lib/professionals/types";
import { findProgramme } from "@/lib/programmes/reads";
import { findContact, listSeenBy, withoutText } from "@/lib/contacts/reads";
import { peopleSearchSchema } from "@/lib/contacts/schema";
import type { ContactVersion, ProfessionalChoice } from "@/lib/contacts/types";

/** As many as fit on a phone without much scrolling. */
const mostToChooseFrom = 10;

/** The people to choose from: those who match a search, or else those the user last logged contacts for. */
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
    {
      view: can(actor.role, "see_caseload") ? "outstanding" : "held",
      text,
      destination: null,
      stage: null,
      worker: null,
      sort: "person",
      page: 1,
    },
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

/** The person a new contact is about, and the professionals it can be with. */
export async function loadContactForm(reference: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const { involved } = await findProfessionals(scopeOf(actor), head.id);
  return { head, professionals: involved.map(toChoice), today: today() };
}

const toChoice = ({ id, professional }: Involved): ProfessionalChoice => ({
  ...professional,
  involvementId: id,
});

/** The professionals of a case, including one no longer involved if the contact was with them. */
function choicesFor(contact: ContactVersion, involved: readonly Involved[]): ProfessionalChoice[] {
  const choices = involved.map(toChoice);
  const { involvementId, professional } = contact;
  const isListed = choices.some((choice) => choice.involvementId === involvementId);
  return involvementId === null || professional === null || isListed
    ? choices
    : [...choices, { ...professional, involvementId }];
}

/** A contact to correct, with the refusal if the user may not. */
export async function loadContactToCorrect(reference: string, contactId: string) {
  const { actor, scope, head, contact, roles } = await loadContact(reference, contactId);
  const refusal = refusalToAmend({ authorId: contact.author.id, status: contact.status }, actor.id);
  const { involved } = await findProfessionals(scope, head.id);
  return {
    head,
    contact: showsText(contact, roles) ? contact : withoutText(contact),
    professionals: choicesFor(contact, involved),
    today: today(),
    locked: refusal && amendRefusals[refusal],
  };
}

/** A contact to mark as entered in error or to move to the right case, with the refusal if the user may not. */
export async function loadContactToMark(reference: string, contactId: string) {
  const { actor, head, contact, roles } = await loadContact(reference, contactId);
  const { author, status } = contact;
  const refusal = refusalToMark({ authorId: author.id, status }, { id: actor.id, roles });
  return {
    head,
    contact: showsText(contact, roles) ? contact : withoutText(contact),
    today: today(),
    locked: refusal && markRefusals[refusal],
  };
}

/** A contact of a case in reach, and the roles in which its reader acts on the case. */
async function loadContact(reference: string, contactId: string) {
  const actor = await requirePermission("log_contact");
  const scope = scopeOf(actor);
  const head = await loadCaseHead(reference);
  const contact = uuidField().safeParse(contactId).success
    ? await findContact(scope, { reference, contactId })
    : null;
  const found = contact && (await findCaseToMove(scope, reference));
  if (!contact || !found) notFound();
  return { actor, scope, head, contact, roles: actingRolesOf(actor, found.facts.case, today()) };
}
