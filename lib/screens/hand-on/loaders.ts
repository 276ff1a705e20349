import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requirePermission } from "@/lib/auth/actor";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { listActiveWorkers, listNames } from "@/lib/cases/reads";
import { reassignAtOnce } from "@/lib/cases/schema";
import { mayReassign } from "@/lib/domain/case/reassign";
import { can } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { countActive } from "@/lib/programmes/reads";
import { findStaffMember } from "@/lib/staff/reads";
import { listCarried } from "./reads";

/**
 * Everything that a member of staff carries, for the one who hands it on: a manager with names, or the commissioner's
 * office by reference where no manager is active.
 */
export async function loadHandingOn(staffId: string) {
  const actor = await requirePermission("account_for_everybody");
  if (!mayReassign(actor.role, await countActive(actor.programmeId, "manager"))) notFound();
  const member = z.uuid().safeParse(staffId).success ? await findStaffMember(actor, staffId) : null;
  if (!member) notFound();

  const identified = can(actor.role, "see_caseload");
  const day = today();
  const carried = await listCarried(identified ? scopeOf(actor) : officeScopeOf(actor), member.id, {
    today: day,
    limit: reassignAtOnce,
  });
  const workers = await listActiveWorkers(actor.programmeId);
  return {
    member,
    ...carried,
    identified,
    names: await listNames(
      scopeOf(actor),
      carried.cases.rows.map(({ id }) => id),
    ),
    workers: workers.filter(({ id }) => id !== member.id),
    today: day,
  };
}
