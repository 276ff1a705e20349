import "server-only";
import { within, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { listCaseFacts } from "@/lib/cases/facts";
import { db, type Tx } from "@/lib/platform/db";
import { findProgramme } from "@/lib/programmes/reads";
import type { CaseToMove } from "./types";

/** What the rules look at when a case moves; null when the scope does not reach it. */
export async function findCaseToMove(
  scope: CaseScope | OfficeScope,
  reference: string,
  client: Tx = db,
): Promise<CaseToMove | null> {
  const reached = await client.case.findFirst({
    where: { AND: [within(scope), { reference }] },
    select: { id: true, version: true },
  });
  if (!reached) return null;

  const [facts] = await listCaseFacts(client, { id: reached.id });
  const { dates, settings } = await findProgramme(scope.programmeId, client);
  return facts ? { version: reached.version, facts: { dates, settings, case: facts } } : null;
}

/** The people of the commissioner's office who can hold a case, by name. */
export const listOffice = (programmeId: string, client: Tx = db) =>
  client.staff.findMany({
    where: { active: true, memberships: { some: { programmeId, role: "commissioner" } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
