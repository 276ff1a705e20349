import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { can } from "@/lib/domain/permissions/can";
import { mayProposeChange } from "@/lib/domain/programme/change";
import { mayWrite } from "@/lib/domain/programme/writing";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { findChange, findOpenChangeId, listChanges, previewOf, termsOf } from "./reads";

/** The dates and thresholds, every change of them, and what the reader may do. */
export async function loadProgramme() {
  const actor = await requirePermission("see_programme");
  const [programme, changes] = await Promise.all([
    findProgramme(actor.programmeId),
    listChanges(actor.programmeId),
  ]);
  const isOpen = changes.some(({ outcome }) => outcome === null);
  return {
    programme,
    terms: termsOf(programme),
    changes,
    today: today(),
    mayPropose:
      mayProposeChange(actor.role, programme) &&
      mayWrite({ today: today(), dates: programme.dates, role: actor.role }).ok,
    isOpen,
    mayConfirm: can(actor.role, "decide_programme_changes") && !programme.isConfirmed && !isOpen,
  };
}

/** What a change starts from; 404 to those who may not propose one. */
export async function loadProposal() {
  const actor = await requirePermission("see_programme");
  const programme = await findProgramme(actor.programmeId);
  if (!mayProposeChange(actor.role, programme)) notFound();
  const may = mayWrite({ today: today(), dates: programme.dates, role: actor.role });
  return {
    terms: termsOf(programme),
    openChangeId: await findOpenChangeId(programme.id),
    closedBecause: may.ok ? null : may.refusal,
  };
}

/** One change, with what it would move while it is open. */
export async function loadChange(changeId: string) {
  const actor = await requirePermission("see_programme");
  const change = isUuid(changeId) ? await findChange(actor.programmeId, changeId) : null;
  if (!change) notFound();
  const isOpen = change.outcome === null;
  return {
    change,
    // References are for those who account for everyone.
    preview:
      isOpen && can(actor.role, "account_for_everybody")
        ? await previewOf(await findProgramme(actor.programmeId), change.after)
        : null,
    mayDecide: isOpen && can(actor.role, "decide_programme_changes"),
    mayTakeBack: isOpen && (actor.role === "manager" || change.proposedBy.id === actor.id),
    today: today(),
  };
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
