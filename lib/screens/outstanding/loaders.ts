import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import { listDestinationOptions, listWorkerOptions } from "@/lib/screens/caseload/reads";
import { listNames } from "@/lib/cases/reads";
import type { Actor } from "@/lib/domain/permissions/actor";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { can } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { countUnaccounted } from "@/lib/screens/unaccounted/reads";
import { readOutstanding } from "./reads";
import { outstandingFilterSchema, outstandingPageSchema } from "./schema";

type Search = Record<string, string | string[] | undefined>;

const pageSize = 50;

/** The outstanding list, with names only if the reader may see them. */
export async function loadOutstanding(search: Search) {
  const actor = await requirePermission("see_figures");
  const { page } = outstandingPageSchema.parse(search);
  const filter = outstandingFilterSchema.parse(search);
  const scope = figuresScopeOf(actor);
  const found = await readOutstanding(scope, filter, today(), { page, pageSize });
  const { dates, settings } = await findProgramme(actor.programmeId);
  const accountsForAll = can(actor.role, "account_for_everybody");

  return {
    ...found,
    ...(await outstandingFrameOf(actor)),
    filter,
    pageSize,
    today: today(),
    dueSoonDays: settings.dueSoonDays,
    names: await listNames(
      scopeOf(actor),
      found.rows.map(({ id }) => id),
    ),
    unaccounted: accountsForAll ? await countUnaccounted(scope, dates, today()) : 0,
    mayDecideHolds: can(actor.role, "decide_holds"),
    mayDownload: can(actor.role, "export_outstanding"),
  };
}

/** What both pages need besides: what can be filtered by, and whether people have names here. */
export async function outstandingFrameOf(actor: Actor) {
  const { programmeId, role } = actor;
  const seesAll = role !== "worker";
  return {
    seesAll,
    identified: mayToday(actor, "see_caseload", today()),
    destinations: await listDestinationOptions(programmeId),
    workers: seesAll ? await listWorkerOptions(programmeId) : [],
  };
}
