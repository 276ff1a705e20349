import "server-only";
import { requirePermission } from "@/lib/auth/actor";
import { readRefusal } from "@/lib/auth/refusal-cookie";
import { figuresScopeOf } from "@/lib/auth/scope";
import { mayToday } from "@/lib/domain/permissions/after-the-dates";
import { today } from "@/lib/platform/clock";
import { outstandingFrameOf } from "@/lib/screens/outstanding/loaders";
import { countOutstanding } from "@/lib/screens/outstanding/reads";
import { outstandingFilterSchema } from "@/lib/screens/outstanding/schema";
import { exportColumns } from "./outstanding";

type Search = Record<string, string | string[] | undefined>;

/** The page where the list is downloaded, which shows first what will be in it. */
export async function loadDownload(search: Search) {
  const actor = await requirePermission("export_outstanding");
  const filter = outstandingFilterSchema.parse(search);

  return {
    ...(await outstandingFrameOf(actor)),
    filter,
    total: await countOutstanding(figuresScopeOf(actor), filter, today()),
    columns: exportColumns(mayToday(actor, "see_caseload", today())),
    refusal: await readRefusal(search),
  };
}
