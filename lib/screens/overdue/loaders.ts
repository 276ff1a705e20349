import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import { listNames } from "@/lib/cases/reads";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { today } from "@/lib/platform/clock";
import { readOverdue } from "./reads";
import { overdueFilterSchema } from "./schema";

const pageSize = 50;

/** What is overdue for people who are held or whose case has ended: with names for those who reach them. */
export async function loadOverdue(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("see_figures");
  const { kind, page } = overdueFilterSchema.parse(search);
  const found = await readOverdue(figuresScopeOf(actor), { kind, today: today(), page, pageSize });
  return {
    ...found,
    kind,
    pageSize,
    today: today(),
    identified: mayToday(actor, "see_caseload", today()),
    names: await listNames(
      scopeOf(actor),
      found.rows.map(({ id }) => id),
    ),
  };
}
