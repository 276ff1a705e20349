import { searchTextOf } from "@/lib/domain/person/name";
import { recordCaseEvent } from "@/lib/audit/record";
import { deriveCases } from "@/lib/cases/derive";
import { listCasesWithFacts, type CaseWithFacts } from "@/lib/cases/facts";
import { referenceKey } from "@/lib/domain/case/reference";
import { responsibilityOf, type Responsibility } from "@/lib/domain/case/holder";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import { channels } from "@/lib/domain/vocabulary/channels";
import type { SafeRoutes } from "@/lib/domain/person/safe-routes";
import { db } from "@/lib/platform/db";
import type { Case, Prisma } from "@/lib/platform/generated/prisma/client";
import { aServiceUser } from "./people";
import { aProgramme } from "./programmes";
import { columns, unique } from "./rows";
import { aWorker } from "./staff";

export type CaseGiven = Partial<
  Pick<
    Prisma.CaseUncheckedCreateInput,
    | "programmeId"
    | "serviceUserId"
    | "reference"
    | "startedOn"
    | "openedOn"
    | "workerId"
    | "riskLevel"
    | "ownWords"
    | "contactNotes"
    | "earlierContactOn"
  >
> & { needs?: readonly NeedArea[]; routes?: SafeRoutes };

/** A case its worker is responsible for. Contacts, handovers and the rest have factories of their own. */
export async function aCase({
  needs = ["housing"],
  routes = { leave_message: true },
  ...over
}: CaseGiven = {}): Promise<Case> {
  const programmeId =
    over.programmeId ?? (over.workerId ? await programmeOf(over.workerId) : (await aProgramme()).id);
  const workerId = over.workerId ?? (await aWorker({ programmeId })).id;

  const { reference = `T-${unique()}` } = over;
  const { id: serviceUserId, ...person } = over.serviceUserId
    ? await db.serviceUser.findUniqueOrThrow({ where: { id: over.serviceUserId } })
    : await aServiceUser({ programmeId });
  await db.serviceUser.update({
    where: { id: serviceUserId },
    data: { searchText: searchTextOf(person, [reference]) },
  });

  const opened = await db.case.create({
    data: columns({
      programmeId,
      startedOn: "2019-03-04",
      openedOn: "2020-07-01",
      riskLevel: "medium" as const,
      ...over,
      reference,
      referenceKey: referenceKey(reference),
      serviceUserId,
      workerId,
      holderWorkerId: workerId,
      position: "outstanding" as const,
      outstandingReason: "no_destination" as const,
      stage: "to_review" as const,
      needs: { create: needs.map((area) => ({ area })) },
      safeRoutes: { create: answersOf(routes) },
    }),
  });
  await recordCaseEvent(
    db,
    { programmeId, byId: workerId, caseId: opened.id },
    { kind: "case_opened", workerId, by: "import" },
  );
  return derived(opened);
}

const answersOf = (routes: SafeRoutes) =>
  channels.flatMap((channel) => {
    const safe = routes[channel];
    return safe === undefined ? [] : [{ channel, safe }];
  });

const programmeOf = async (staffId: string) =>
  (await db.membership.findFirstOrThrow({ where: { staffId } })).programmeId;

/** A case as the product reads it. */
export async function readCase(id: string): Promise<CaseWithFacts> {
  const [found] = await listCasesWithFacts(db, { id });
  if (!found) throw new Error("There is no such case");
  return found;
}

/** Who is responsible for a case, and who was so before. */
export const responsibilityFor = async (id: string): Promise<Responsibility> =>
  responsibilityOf((await readCase(id)).facts);

/** Derives the case from its facts, as every write does. */
export async function derived({ id, programmeId }: Case): Promise<Case> {
  await deriveCases(db, programmeId, { id });
  return db.case.findUniqueOrThrow({ where: { id } });
}
