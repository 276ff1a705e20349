import { z } from "zod";
import { importScopeOf } from "@/lib/auth/scope";
import { notHere, staffRoute } from "@/lib/auth/staff-route";
import { downloadOf } from "@/lib/platform/download";
import { problemWords } from "@/lib/imports/messages";
import { findImport, readFaultyLines } from "@/lib/imports/reads";
import { caseloadHeadings, problemHeading } from "@/lib/imports/types";
import { hrefTo } from "@/lib/routes";

type Context = { params: Promise<{ batchId: string }> };

/** The rows to fix, as they were, each with its problems: to be corrected and loaded again. */
export const GET = staffRoute<Context>(
  { permission: "import_caseload", page: hrefTo("imports") },
  async (actor, _, { params }) => {
    const { batchId } = await params;
    const isFound =
      z.uuid().safeParse(batchId).success && (await findImport(importScopeOf(actor), batchId)) !== null;
    if (!isFound) return notHere();
    return downloadOf(
      "caseload-to-fix.csv",
      [...caseloadHeadings, problemHeading],
      rowsOf(readFaultyLines(batchId)),
    );
  },
);

async function* rowsOf(parts: ReturnType<typeof readFaultyLines>) {
  for await (const lines of parts) {
    yield lines.map(({ cells, problems }) => [
      ...caseloadHeadings.map((heading) => cells[heading]),
      problems.map(problemWords).join(" "),
    ]);
  }
}
