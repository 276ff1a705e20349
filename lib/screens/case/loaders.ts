import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf, type CaseScope } from "@/lib/auth/scope";
import { findAfterCare } from "@/lib/after-care/reads";
import { listAlerts } from "@/lib/alerts/reads";
import { listChecklists } from "@/lib/checklists/reads";
import { listCrisisContacts } from "@/lib/crisis/reads";
import { findProfessionals } from "@/lib/professionals/reads";
import { findDeath } from "@/lib/deaths/reads";
import { findHold } from "@/lib/holds/reads";
import { findReview } from "@/lib/review/reads";
import { listSharing } from "@/lib/sharing/reads";
import { listContacts, withoutText } from "@/lib/contacts/reads";
import type { ContactView } from "@/lib/contacts/types";
import { showsText } from "@/lib/domain/contacts/contact";
import { dayOf } from "@/lib/domain/calendar/calendar-date";
import { isUnderLegalHold } from "@/lib/domain/moves/deaths";
import { actingRolesOf, type ActingRole } from "@/lib/domain/moves/acting-roles";
import { caseEngine } from "@/lib/domain/moves/case-engine";
import { twelveMonthsBefore } from "@/lib/domain/person/crisis-contact";
import { newestOf } from "@/lib/domain/case/timeline";
import { can } from "@/lib/domain/permissions/can";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { findCaseToMove } from "@/lib/moves/reads";
import { listHandovers } from "@/lib/handovers/reads";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { listHistory } from "@/lib/screens/timeline/reads";
import type { PastEvent, TimelineItem } from "@/lib/screens/timeline/types";
import { findCaseDetail } from "@/lib/cases/reads";
import { caseSearchSchema } from "@/lib/cases/schema";

import { findOtherRecords } from "./reads";
import { loadCaseHead } from "@/lib/cases/loaders";
import { hrefTo } from "@/lib/routes";

type Search = Record<string, string | string[] | undefined>;

/** The list that a role returns to from a case. */
const lists: Readonly<Record<StaffRole, { href: string; label: string }>> = {
  worker: { href: hrefTo("caseload"), label: "My caseload" },
  manager: { href: hrefTo("caseload"), label: "Caseload" },
  commissioner: { href: hrefTo("held"), label: "Held cases" },
  administrator: { href: hrefTo("home"), label: "Back" },
};

/** How many timeline entries a page shows, and how many "Show older" adds. */
const timelineStep = 10;

/** Everything on a case page, with as much of its timeline as the address asks for. */
export async function loadCase(reference: string, search: Search) {
  const actor = await requirePermission("read_cases");
  const head = await loadCaseHead(reference);
  const scope = scopeOf(actor);
  const { older } = caseSearchSchema.parse(search);
  const limit = timelineStep * (older + 1);

  // In two rounds, so that one page does not take every database connection.
  const around = await loadAround(scope, head.id);
  const [detail, toMove, handovers, contacts, events, programme] = await Promise.all([
    findCaseDetail(scope, head.id),
    findCaseToMove(scope, reference),
    listHandovers(scope, head.id),
    listContacts(scope, head.id, { limit: limit + 1 }),
    listHistory(scope, head.id, limit + 1),
    findProgramme(actor.programmeId),
  ]);
  if (!detail) notFound();
  const roles = toMove ? actingRolesOf(actor, toMove.facts.case, today()) : [];

  return {
    actor,
    head,
    detail,
    handovers,
    ...around,
    roles,
    timeline: newestOf(
      [contacts.map((contact) => ofContact(readBy(roles, contact))), events.map(ofEvent)],
      limit,
    ),
    older,
    today: today(),
    dueSoonDays: programme.settings.dueSoonDays,
    closesOn: programme.dates.closesOn,
    list: lists[actor.role],
    isUnderLegalHold: toMove !== null && isUnderLegalHold(toMove.facts.case),
    moves: toMove ? caseEngine.offeredOn({ ...toMove.facts, today: today(), actor }) : [],
    mayReassign: can(actor.role, "reassign"),
  };
}

/** What a case page shows besides contacts: review, professionals, sharing, checklists and more. */
async function loadAround(scope: CaseScope, caseId: string) {
  const [review, alerts, crises, professionals, sharing, checklists, hold, afterCare, death, otherRecords] =
    await Promise.all([
      findReview(scope, caseId),
      listAlerts(scope, caseId),
      listCrisisContacts(scope, caseId, twelveMonthsBefore(today())),
      findProfessionals(scope, caseId),
      listSharing(scope, caseId),
      listChecklists(scope, caseId),
      findHold(scope, caseId),
      findAfterCare(scope, caseId),
      findDeath(scope, caseId),
      findOtherRecords(scope, caseId),
    ]);
  if (!review) notFound();
  return {
    review,
    alerts,
    crises,
    professionals,
    sharing,
    checklists,
    hold,
    afterCare,
    death,
    otherRecords,
  };
}

/** What was entered in error, and what it had said before, is read by those alone who decide on the case. */
const readBy = (roles: readonly ActingRole[], contact: ContactView): ContactView =>
  showsText(contact, roles)
    ? contact
    : { ...withoutText(contact), earlier: contact.earlier.map(withoutText) };

const ofContact = (contact: ContactView): TimelineItem => ({
  kind: "contact",
  contact,
  on: contact.happenedOn,
  at: contact.recordedAt,
});

const ofEvent = (event: PastEvent): TimelineItem => ({
  kind: "event",
  event,
  on: dayOf(event.at),
  at: event.at,
});
