import { doesDatabaseAnswer } from "@/lib/health/reads";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For whoever watches over the service: 200 while it can work, 503 when the database does not answer. */
export async function GET() {
  const answers = await doesDatabaseAnswer();
  return Response.json(
    { version, database: answers ? "answers" : "does not answer" },
    { status: answers ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
