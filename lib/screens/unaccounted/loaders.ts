import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import { listNames } from "@/lib/cases/reads";
import { isUnaccountedTime, unaccountedFrom } from "@/lib/domain/closure/unaccounted";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { can } from "@/lib/domain/permissions/can";
import { today as londonToday } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { listUnaccounted } from "./reads";

/** Who is outstanding though support has ended: with names for a manager, without for the office. */
export async function loadUnaccounted() {
  const actor = await requirePermission("account_for_everybody");
  const today = londonToday();
  const { dates } = await findProgramme(actor.programmeId);
  const rows = await listUnaccounted(figuresScopeOf(actor), dates, today);

  return {
    rows,
    today,
    closesOn: dates.closesOn,
    beginsOn: unaccountedFrom(dates),
    hasBegun: isUnaccountedTime(dates, today),
    /** The closing date has passed, so the office needs no proposal. */
    mayTake: can(actor.role, "decide_holds"),
    identified: mayToday(actor, "see_caseload", today),
    names: await listNames(
      scopeOf(actor),
      rows.map(({ id }) => id),
    ),
  };
}
