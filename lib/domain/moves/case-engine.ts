import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { actingRolesOf } from "./acting-roles";
import { caseGuards, type CaseGuardName, type CaseMoveFacts } from "./case-guards";
import { caseMoves, type CaseMoveName } from "./case-moves";
import { endingOf } from "./endings";
import { makeEngine, type TableRefusal } from "./engine";
import { isAsked } from "./shared-guards";
import type { Guard } from "./table";

/** A move of a case as a form chooses it; a request to close names its reason. */
export type ChosenCaseMove =
  { move: Exclude<CaseMoveName, "request_closure"> } | { move: "request_closure"; endReason: EndReason };

export type CaseMoveRefusal = TableRefusal | CaseGuardName;

/**
 * What was true when a closure was requested must still be true when it is approved: the guards of its reason, except
 * those about answers, which were given with the request, and the one that refuses a second request.
 */
export const stillNeeded = (reason: EndReason): CaseGuardName[] =>
  endingOf(reason).guards.filter(
    (name) => name !== "not_requested" && (caseGuards[name] as Guard<CaseMoveFacts>).question === undefined,
  );

/** The engine of the table of a case. A move has no record of its own: its writes make its changes. */
export const caseEngine = makeEngine<ChosenCaseMove, CaseMoveFacts, CaseGuardName, null, null>({
  rows: caseMoves,
  guards: caseGuards,
  isAsked,
  rolesOf: ({ actor, case: facts, today }) => actingRolesOf(actor, facts, today),
  statusOf: () => null,
  kindOf: (chosen) =>
    chosen.move === "request_closure" ? endingOf(chosen.endReason) : caseMoves[chosen.move],
  moreGuards: ({ move }, { case: { closureRequest } }) =>
    move === "approve_closure" && closureRequest ? stillNeeded(closureRequest.reason) : [],
  outcomeOf: () => null,
});
