import "server-only";
import { within, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { listCasesWithFacts } from "@/lib/cases/facts";
import { db, type Tx } from "@/lib/platform/db";
import { findProgramme } from "@/lib/programmes/reads";
import type { CaseToMove } from "./types";

/** What the rules look at when a case moves; null when the scope does not reach it. */
export async function findCaseToMove(
  scope: CaseScope | OfficeScope,
  reference: string,
): Promise<CaseToMove | null> {
  const [found] = await listCasesWithFacts(db, { AND: [within(scope), { reference }] });
  if (!found) return null;
  const { dates, settings } = await findProgramme(scope.programmeId);
  return { version: found.version, facts: { dates, settings, case: found.facts } };
}

/** The people of the commissioner's office who can hold a case, by name. */
export const listOffice = (programmeId: string, client: Tx = db) =>
  client.staff.findMany({
    where: { active: true, memberships: { some: { programmeId, role: "commissioner" } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
