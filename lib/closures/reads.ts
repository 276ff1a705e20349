import "server-only";
import { within, type FiguresScope, type OfficeScope } from "@/lib/auth/scope";
import { listCasesWithFacts, type CaseWithFacts } from "@/lib/cases/facts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isUnaccountedTime } from "@/lib/domain/closure/unaccounted";
import { closureKindsOfOffice } from "@/lib/domain/deadlines/whose";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import { codedClosureOf } from "@/lib/domain/moves/coded-closure";
import type { Actor } from "@/lib/domain/permissions/actor";
import { listKeptCases } from "@/lib/moves/reads";
import { db, type Tx } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { findProgramme, listStaffNames } from "@/lib/programmes/reads";
import type { ClosureToDecide, ClosureToMove } from "./types";

/** The cases with a closure request that the office decides on a day: those due to it, and duplicates that it holds. */
const decidedByOffice = (dates: { closesOn: CalendarDate }, today: CalendarDate): Prisma.CaseWhereInput => ({
  OR: [
    { deadlines: { some: { kind: { in: closureKindsOfOffice(isUnaccountedTime(dates, today)) } } } },
    {
      position: "held",
      closureRequests: { some: { decision: "pending", reason: "duplicate_or_error" } },
    },
  ],
});

/** How many closure requests the office decides on a day. */
export const countClosuresToDecide = (
  scope: FiguresScope,
  { today, closesOn }: { today: CalendarDate; closesOn: CalendarDate },
  tx: Tx,
): Promise<number> =>
  tx.case.count({ where: { AND: [within(scope), decidedByOffice({ closesOn }, today)] } });

type Reader = { actor: Actor; today: CalendarDate };

/** The closure requests that the office decides today, by reference and on the coded facts; the longest waiting first. */
export async function listClosuresToDecide(scope: OfficeScope, reader: Reader): Promise<ClosureToDecide[]> {
  const { actor, today } = reader;
  const cases = await listCasesWithFacts(db, { AND: [within(scope), decidedByOffice(actor.dates, today)] });
  if (cases.length === 0) return [];
  const toMove = await movable(reader, cases);
  return cases
    .flatMap((found) => toMove(found).closure ?? [])
    .sort(
      (one, other) =>
        one.requestedOn.localeCompare(other.requestedOn) || one.reference.localeCompare(other.reference),
    );
}

/** One closure request, decided or not, and what the rules look at; null when the office does not reach it. */
export async function findClosureToMove(
  scope: OfficeScope,
  reader: Reader,
  requestId: string,
): Promise<ClosureToMove | null> {
  const [found] = await listCasesWithFacts(db, {
    AND: [within(scope), { closureRequests: { some: { id: requestId } } }],
  });
  if (!found) return null;
  // A request that was followed by another is history: the move would be made on the newer one.
  const isOpen = found.facts.closureRequest?.id === requestId;
  const toMove = await movable(reader, [found]);
  return toMove(isOpen ? found : { ...found, facts: { ...found.facts, closureRequest: null } });
}

/** Puts together what the office sees of a closure request and what its move looks at. */
async function movable(
  { actor, today }: Reader,
  cases: readonly CaseWithFacts[],
): Promise<(found: CaseWithFacts) => ClosureToMove> {
  const { dates, settings, staff } = await findProgramme(actor.programmeId);
  const names = await listStaffNames(actor.programmeId);
  const kept = await listKeptCases(
    db,
    actor,
    cases.map(({ facts }) => facts),
  );
  return ({ reference, version, facts: about }) => {
    const facts: CaseMoveFacts = {
      dates,
      settings,
      staff,
      case: about,
      today,
      actor,
      keptCase: kept.get(about.id) ?? null,
    };
    const closure = codedClosureOf(facts);
    return {
      reference,
      version,
      facts,
      closure: closure && {
        ...closure,
        reference,
        requestedBy: names.get(closure.requestedById) ?? "A member of staff",
        isOwn: closure.requestedById === actor.id,
      },
    };
  };
}
