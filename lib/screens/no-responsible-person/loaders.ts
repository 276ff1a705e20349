import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import { listNames } from "@/lib/cases/reads";
import { mayReassign } from "@/lib/domain/case/reassign";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { can } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { countActive } from "@/lib/programmes/reads";
import { listGaps } from "./reads";

/** Everyone for whom no one who is responsible can act: with names for a manager, by reference for the office. */
export async function loadGaps() {
  const actor = await requirePermission("account_for_everybody");
  const rows = await listGaps(figuresScopeOf(actor), { today: today(), dates: actor.dates });
  return {
    rows,
    today: today(),
    mayReassign: mayToday(actor, "reassign", today()),
    mayHandOnCaseload: mayReassign(actor.role, await countActive(actor.programmeId, "manager")),
    mayHandOn: can(actor.role, "decide_holds"),
    names: await listNames(
      scopeOf(actor),
      rows.map(({ id }) => id),
    ),
  };
}
