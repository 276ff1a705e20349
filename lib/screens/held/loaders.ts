import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { officeScopeOf, scopeOf } from "@/lib/auth/scope";
import type { CaseMoveFacts } from "@/lib/domain/moves/case-guards";
import { officeMoves } from "@/lib/domain/moves/case-moves";
import { reference } from "@/lib/cases/schema";
import { isUnaccountedTime } from "@/lib/domain/closure/unaccounted";
import { findCaseToMove, listOffice } from "@/lib/moves/reads";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findProgramme } from "@/lib/programmes/reads";
import {
  findOfficeHold,
  listClosuresWhileHeld,
  listHeldByColleagues,
  listHeldPeople,
  listProposals,
} from "@/lib/holds/reads";

/** What the commissioner's office must decide, and the people the reader holds. */
export async function loadHeld(search: Record<string, string | string[] | undefined>) {
  const actor = await requirePermission("decide_holds");
  const scope = officeScopeOf(actor);
  const [{ dates, settings }, proposals, closures, people, byColleagues] = await Promise.all([
    findProgramme(actor.programmeId),
    listProposals(scope),
    listClosuresWhileHeld(scope),
    listHeldPeople(scopeOf(actor), actor.id),
    listHeldByColleagues(scope, actor.id),
  ]);
  return {
    actorId: actor.id,
    /** The case that something has just been recorded on. */
    recordedOn: reference.safeParse(search["reference"]).data ?? "this case",
    today: today(),
    closesOn: dates.closesOn,
    dueSoonDays: settings.dueSoonDays,
    proposals,
    /** Until support has ended a manager decides. */
    closures: isUnaccountedTime(dates, today()) ? closures : [],
    byColleagues,
    held: people.filter(({ state }) => state === "accepted"),
    finished: people.filter(({ state }) => state === "settled"),
  };
}

/** One decision of the office on a hold. 404 for a move that it does not make, and for a hold out of reach. */
export async function loadHoldMove(holdId: string, name: string) {
  const actor = await requirePermission("decide_holds");
  const move = officeMoves.find((one) => one === name);
  if (!move || !uuidField().safeParse(holdId).success) notFound();

  const scope = officeScopeOf(actor);
  const hold = await findOfficeHold(scope, holdId);
  const found = hold && (await findCaseToMove(scope, hold.reference));
  // A hold that was followed by another is history: the move would be made on the newer one.
  if (!found || found.facts.case.hold?.id !== hold.id) notFound();

  const facts: CaseMoveFacts = { ...found.facts, today: today(), actor };
  return {
    hold,
    move,
    facts,
    version: found.version,
    office: await listOffice(actor.programmeId),
  };
}
