import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import { listNames } from "@/lib/cases/reads";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { today } from "@/lib/platform/clock";
import { readEnded } from "./reads";
import { endedFilterSchema } from "./schema";

const pageSize = 50;

/** The cases that have ended, as far as who asks may see them: with names or without. */
export async function loadEnded(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("see_figures");
  const { reason, page } = endedFilterSchema.parse(search);
  const found = await readEnded(figuresScopeOf(actor), reason, { page, pageSize });
  return {
    ...found,
    reason,
    pageSize,
    today: today(),
    identified: mayToday(actor, "see_caseload", today()),
    names: await listNames(
      scopeOf(actor),
      found.rows.map(({ id }) => id),
    ),
  };
}
