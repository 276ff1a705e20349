import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { figuresScopeOf, officeScopeOf, scopeOf } from "@/lib/auth/scope";
import { findClosureToMove, listClosuresToDecide } from "@/lib/closures/reads";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import { mayTakeWithoutProposal } from "@/lib/domain/moves/case-guards";
import { kindDecided, movesByReference, movesOnHold, movesOnRequest } from "@/lib/domain/moves/case-moves";
import {
  listAfterCareOfColleagues,
  listAfterCareToTake,
  listPeopleInAfterCare,
} from "@/lib/after-care/reads";
import { reference } from "@/lib/cases/schema";
import { findCaseToMove, listOffice } from "@/lib/moves/reads";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { countGaps } from "@/lib/screens/no-responsible-person/reads";
import { findProgramme } from "@/lib/programmes/reads";
import {
  findOfficeHold,
  listDecidedAlone,
  listHeldByColleagues,
  listHeldPeople,
  listProposals,
  listSilent,
  listToTake,
  listWaitingForSecond,
} from "@/lib/holds/reads";
import { heldPagesSchema } from "./schema";

const pageSize = 25;

/** What the commissioner's office must decide, and the people the reader holds or has in after-care. */
export async function loadHeld(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("decide_holds");
  const scope = officeScopeOf(actor);
  const pages = heldPagesSchema.parse(search);
  const [{ dates, settings, staff }, proposals, closures, people] = await Promise.all([
    findProgramme(actor.programmeId),
    listProposals(scope),
    listClosuresToDecide(scope, { actor, today: today() }),
    listHeldPeople(scopeOf(actor), actor.id),
  ]);
  const around = { today: today(), dates, staff };
  const mayTake = mayTakeWithoutProposal(around);
  return {
    /** The case that something has just been recorded on. */
    recordedOn: reference.safeParse(search["reference"]).data ?? "this case",
    today: today(),
    withoutResponsible: await countGaps(figuresScopeOf(actor), today()),
    closesOn: dates.closesOn,
    dueSoonDays: settings.dueSoonDays,
    proposals,
    closures,
    silent: await listSilent(scope, today()),
    decidedAlone: await listDecidedAlone(scope, actor.id),
    waitingForSecond: await listWaitingForSecond(scope, actor.id, around),
    byColleagues: await listHeldByColleagues(scope, actor.id, around),
    toTake: mayTake ? await listToTake(scope, { page: pages.holds, pageSize }) : null,
    afterCareToTake: mayTake ? await listAfterCareToTake(scope, { page: pages.checks, pageSize }) : null,
    inAfterCare: await listPeopleInAfterCare(scopeOf(actor), actor.id),
    afterCareOfColleagues: await listAfterCareOfColleagues(scope, actor.id, today()),
    held: people.filter(({ state, deputyOf }) => state === "accepted" && deputyOf === null),
    asDeputy: people.filter(({ state, deputyOf }) => state === "accepted" && deputyOf !== null),
    finished: people.filter(({ state }) => state === "settled"),
  };
}

/** One decision of the office on a closure request. 404 for any other move, and for a request out of reach. */
export async function loadClosureMove(requestId: string, name: string) {
  const actor = await requirePermission("decide_holds");
  const move = movesOnRequest.find((one) => one === name);
  if (!move || !uuidField().safeParse(requestId).success) notFound();

  const found = await findClosureToMove(officeScopeOf(actor), { actor, today: today() }, requestId);
  if (!found) notFound();
  return { move, ...found };
}

/** What the office does on a case that nothing waits for, by reference. 404 for anything else, and for a case out of reach. */
export async function loadOfficeMove(reference: string, name: string) {
  const actor = await requirePermission("decide_holds");
  const move = movesByReference.find((one) => one === name);
  const scope = officeScopeOf(actor);
  const found = move && (await findCaseToMove(scope, reference));
  if (!found) notFound();

  const facts: CaseMoveFacts = { ...found.facts, today: today(), actor };
  const silent = move === "step_in" ? await listSilent(scope, today(), reference) : [];
  return { move, facts, silent, version: found.version, office: await listOffice(actor.programmeId) };
}

/** One decision of the office on a hold. 404 for a move that it does not make, and for a hold out of reach. */
export async function loadHoldMove(holdId: string, name: string) {
  const actor = await requirePermission("decide_holds");
  const move = movesOnHold.find((one) => one === name);
  if (!move || !uuidField().safeParse(holdId).success) notFound();

  const scope = officeScopeOf(actor);
  const hold = await findOfficeHold(scope, holdId);
  const found = hold && (await findCaseToMove(scope, hold.reference));
  if (!found || kindDecided[move] !== hold.kind) notFound();
  const { hold: newest, afterCare } = found.facts.case;
  // One that was followed by another is history: the move would be made on the newer one.
  if ((hold.kind === "hold" ? newest : afterCare)?.id !== hold.id) notFound();

  const facts: CaseMoveFacts = { ...found.facts, today: today(), actor };
  return {
    hold,
    move,
    facts,
    version: found.version,
    office: await listOffice(actor.programmeId),
  };
}
