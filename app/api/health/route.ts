import { doesDatabaseAnswer } from "@/lib/health/reads";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** For monitoring: 200 while the service works, 503 when the database does not answer. */
export async function GET() {
  const answers = await doesDatabaseAnswer();
  return Response.json(
    { version, database: answers ? "answers" : "does not answer" },
    { status: answers ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
