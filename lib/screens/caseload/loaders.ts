import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { can } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import {
  countCaseload,
  listCaseload,
  listCovering,
  listDestinationOptions,
  listGiven,
  listWorkerOptions,
} from "./reads";
import { caseloadFilterSchema } from "./schema";

export const caseloadPageSize = 25;

/** The caseload that an address asks for: a worker's own, a manager's the whole programme's. */
export async function loadCaseload(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("see_caseload");
  const scope = scopeOf(actor);
  const seesAll = scope.reach === "programme";
  const parsed = caseloadFilterSchema.parse(search);
  const asked = { ...parsed, worker: seesAll ? parsed.worker : null };
  const { settings } = await findProgramme(actor.programmeId);
  const urgent = { today: today(), dueSoonDays: settings.dueSoonDays };

  const [figures, destinations, workers, covering, given] = await Promise.all([
    countCaseload(scope, asked, urgent),
    listDestinationOptions(actor.programmeId),
    seesAll ? listWorkerOptions(actor.programmeId) : [],
    seesAll ? [] : listCovering(actor, urgent.today),
    seesAll ? [] : listGiven(actor, urgent.today),
  ]);
  const total = figures.byView[asked.view];
  const lastPage = Math.max(1, Math.ceil(total / caseloadPageSize));
  const filter = { ...asked, page: Math.min(asked.page, lastPage) };

  return {
    ...urgent,
    filter,
    figures,
    total,
    rows: await listCaseload(scope, filter, urgent, caseloadPageSize),
    destinations,
    workers,
    seesAll,
    covering,
    given,
    mayAdd: can(actor.role, "add_case"),
    mayReassign: can(actor.role, "reassign"),
  };
}
