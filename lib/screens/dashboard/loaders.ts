import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf } from "@/lib/auth/scope";
import { can } from "@/lib/domain/permissions/can";
import { daysLeft } from "@/lib/domain/programme/programme";
import { forecastClosure } from "@/lib/domain/closure/forecast";
import { today as londonToday } from "@/lib/platform/clock";
import { findOpenChangeId } from "@/lib/programme-changes/reads";
import { findProgramme } from "@/lib/programmes/reads";
import { countUnaccounted } from "@/lib/screens/unaccounted/reads";
import { countGaps } from "@/lib/screens/no-responsible-person/reads";
import { readFigures } from "./reads";

/** The reader's dashboard: a worker's own figures, or those of the whole programme. */
export async function loadDashboard() {
  const actor = await requirePermission("see_figures");
  const today = londonToday();
  const scope = figuresScopeOf(actor);
  const programme = await findProgramme(actor.programmeId);
  const { closesOn } = programme.dates;
  const figures = await readFigures(scope, { today, closesOn });
  const accountsForAll = can(actor.role, "account_for_everybody");

  return {
    today,
    closesOn,
    daysLeft: daysLeft(programme.dates, today),
    figures,
    forecast: forecastClosure({
      today,
      closesOn,
      outstanding: figures.account.outstanding,
      endedByWeek: figures.burnDown.endedByWeek,
    }),
    isOwn: actor.role === "worker",
    accountsForAll,
    unaccounted: accountsForAll ? await countUnaccounted(scope, programme.dates, today) : 0,
    withoutResponsible: accountsForAll ? await countGaps(scope, today) : 0,
    change: accountsForAll
      ? { openId: await findOpenChangeId(programme.id), isConfirmed: programme.isConfirmed }
      : null,
    mayDecideHolds: can(actor.role, "decide_holds"),
  };
}
