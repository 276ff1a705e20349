import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import { can } from "@/lib/domain/permissions/can";
import { mayAct } from "@/lib/domain/deadlines/whose";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import type { HandoverView } from "@/lib/handovers/types";
import { missingOf } from "@/lib/moves/messages";
import { stillActing } from "@/lib/domain/programme/writing";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { countGaps } from "@/lib/screens/no-responsible-person/reads";
import { listApprovals, listNextSteps, readToday } from "./reads";
import { todayFilterSchema } from "./schema";
import type { NextStep } from "./types";

const pageSize = 25;

/** What the reader has to do: overdue, today and soon. A manager first sees what waits for a manager. */
export async function loadToday(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("read_cases");
  const scope = scopeOf(actor);
  const asked = todayFilterSchema.parse(search);
  const decides = actor.role === "manager";
  const filter = decides ? asked : { ...asked, show: "all" as const };
  const { dates, settings } = await findProgramme(actor.programmeId);
  const days = { today: today(), dueSoonDays: settings.dueSoonDays };
  const acting = stillActing({ today: days.today, dates });

  const [found, approvals] = await Promise.all([
    readToday(scope, filter, { ...days, acting, role: actor.role, pageSize }),
    decides && filter.show === "manager" ? listApprovals(scope, pageSize) : [],
  ]);
  return {
    ...days,
    ...found,
    steps: found.steps.map((step): NextStep => ({
      ...step,
      mayAct: mayAct(actor.role, step.whose),
      waitingFor: [],
    })),
    filter: { ...filter, page: found.page },
    pageSize,
    approvals,
    decides,
    withoutResponsible: can(actor.role, "account_for_everybody")
      ? await countGaps(figuresScopeOf(actor), days.today)
      : 0,
  };
}

/** Few enough to remember. */
const nextSteps = 3;

/** The next steps of a case, whose they are, and what blocks each. */
export async function loadNextSteps(caseId: string, handovers: readonly HandoverView[]): Promise<NextStep[]> {
  const actor = await requirePermission("read_cases");
  const steps = await listNextSteps(scopeOf(actor), caseId, {
    limit: nextSteps,
    acting: stillActing({ today: today(), dates: actor.dates }),
  });
  return steps.map((step) => {
    const mine = mayAct(actor.role, step.whose);
    const handover = handovers.find(({ id }) => id === step.moves?.handoverId);
    if (!mine || !step.moves || !handover) return { ...step, mayAct: mine, waitingFor: [] };

    const blockers = handoverEngine.blockersOf(
      { move: step.moves.move },
      { ...handover.facts, today: today(), actor },
    );
    const where = {
      reference: step.person.reference,
      handoverId: handover.id,
      destinationId: handover.destination.id,
    };
    return { ...step, mayAct: mine, waitingFor: missingOf(blockers.map(handoverEngine.refusalOf), where) };
  });
}
