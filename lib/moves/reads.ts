import "server-only";
import { within, type CaseScope, type OfficeScope } from "@/lib/auth/scope";
import { listCasesWithFacts } from "@/lib/cases/facts";
import { referenceKey } from "@/lib/domain/case/reference";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import { storedAnswers } from "@/lib/domain/moves/former-names";
import { db, type Tx } from "@/lib/platform/db";
import { findProgramme, toldApartIn } from "@/lib/programmes/reads";
import type { CaseToMove } from "./types";

/** What the rules look at when a case moves; null when the scope does not reach it. */
export async function findCaseToMove(
  scope: CaseScope | OfficeScope,
  reference: string,
): Promise<CaseToMove | null> {
  const [found] = await listCasesWithFacts(db, { AND: [within(scope), { reference }] });
  if (!found) return null;
  const { dates, settings, staff } = await findProgramme(scope.programmeId);
  const keptCase = await findKeptCase(db, scope, found.facts);
  return {
    version: found.version,
    facts: { dates, settings, staff, case: found.facts, keptCase },
  };
}

/**
 * The case that a reference names as the one to be kept, or else the one that the open request names. It is looked for
 * in the whole programme: both records of a person are often with different workers.
 */
export async function findKeptCase(
  client: Tx,
  { programmeId }: { programmeId: string },
  { closureRequest }: Pick<CaseFacts, "closureRequest">,
  typed?: string,
): Promise<CaseMoveFacts["keptCase"]> {
  const reference =
    typed ??
    (closureRequest?.reason === "duplicate_or_error"
      ? await requestedToKeep(client, closureRequest.id)
      : undefined);
  if (!reference) return null;
  const kept = await client.case.findUnique({
    where: { programmeId_referenceKey: { programmeId, referenceKey: referenceKey(reference) } },
    select: { id: true, keptCaseId: true },
  });
  return kept ?? "not_found";
}

/** The same for several cases with an open request, by their ids; without those that name none. */
export async function listKeptCases(
  client: Tx,
  { programmeId }: { programmeId: string },
  cases: readonly Pick<CaseFacts, "id" | "closureRequest">[],
): Promise<ReadonlyMap<string, NonNullable<CaseMoveFacts["keptCase"]>>> {
  const duplicates = cases.flatMap(({ closureRequest }) =>
    closureRequest?.reason === "duplicate_or_error" ? [closureRequest.id] : [],
  );
  if (duplicates.length === 0) return new Map();
  const requests = await client.closureRequest.findMany({
    where: { id: { in: duplicates } },
    select: { caseId: true, answers: true },
  });
  const named = requests.flatMap(({ caseId, answers }) => {
    const { keptCase } = storedAnswers("request_closure", answers as object);
    return keptCase ? [{ caseId, key: referenceKey(keptCase) }] : [];
  });
  const kept = await client.case.findMany({
    where: { programmeId, referenceKey: { in: named.map(({ key }) => key) } },
    select: { id: true, keptCaseId: true, referenceKey: true },
  });
  const byKey = new Map(kept.map(({ referenceKey: key, ...one }) => [key, one]));
  return new Map(named.map(({ caseId, key }) => [caseId, byKey.get(key) ?? "not_found"]));
}

async function requestedToKeep(client: Tx, requestId: string): Promise<string | undefined> {
  const { answers } = await client.closureRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: { answers: true },
  });
  return storedAnswers("request_closure", answers as object).keptCase;
}

/** The people of the commissioner's office who can hold a case, by name. */
export async function listOffice(programmeId: string, client: Tx = db) {
  const office = await client.staff.findMany({
    where: { status: "active", memberships: { some: { programmeId, role: "commissioner" } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return toldApartIn(programmeId, office, client);
}
