import { scopeOf } from "@/lib/auth/scope";
import { notHere, staffRoute } from "@/lib/auth/staff-route";
import { uuidField } from "@/lib/platform/fields";
import { hrefTo } from "@/lib/routes";
import { pdfOf } from "@/lib/summaries/pdf";
import { findVersion } from "@/lib/summaries/reads";

type Context = { params: Promise<{ versionId: string }> };

/** A summary as it was made to send, as a PDF. The file's name says nothing about the person. */
export const GET = staffRoute<Context>(
  { permission: "read_cases", page: hrefTo("caseload") },
  async (actor, _, { params }) => {
    const { versionId } = await params;
    const version = uuidField().safeParse(versionId).success
      ? await findVersion(scopeOf(actor), versionId)
      : null;
    if (!version) return notHere();

    const name = `summary-${version.content.reference}-v${version.number}.pdf`;
    return new Response(await pdfOf(version), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  },
);
