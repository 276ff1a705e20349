import { z } from "zod";
import { refuseTo } from "@/lib/auth/refusal-cookie";
import { figuresScopeOf, scopeOf } from "@/lib/auth/scope";
import { staffRoute } from "@/lib/auth/staff-route";
import { downloadOf } from "@/lib/platform/download";
import { exportPurposeSchema } from "@/lib/screens/exports/schema";
import { exportOutstanding } from "@/lib/screens/exports/writes";
import { hrefOfDownload, outstandingFilterSchema } from "@/lib/screens/outstanding/schema";
import { today } from "@/lib/platform/clock";
import { refused, typedFrom } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** The outstanding cases as a file, for a purpose that is typed and recorded first. */
export const POST = staffRoute(
  { permission: "export_outstanding", page: hrefTo("outstandingDownload") },
  async (actor, request) => {
    const form = await request.formData();
    const sent = Object.fromEntries(form);
    const filter = outstandingFilterSchema.parse(sent);
    const purpose = exportPurposeSchema.safeParse(sent);
    if (!purpose.success) {
      const { fieldErrors: faults } = z.flattenError(purpose.error);
      const refusal = refused("Nothing was downloaded.", { faults, typed: typedFrom(form) });
      return refuseTo(hrefOfDownload(filter), refusal);
    }

    const scopes = { figures: figuresScopeOf(actor), people: scopeOf(actor) };
    const { columns, parts } = await exportOutstanding(scopes, actor, { ...purpose.data, filter });
    return downloadOf(`outstanding-${today()}.csv`, columns, parts);
  },
);
