import { endingOf } from "./endings";
import { actingRolesOf } from "./acting-roles";
import type { MoveAnswers } from "./questions";
import { askedBy, askedGiven, refusalOfGuard, refusedBy, type Asked, type Refusal, type Row } from "./table";
import { ok, refuse, type Result } from "@/lib/domain/result";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { caseGuards, type CaseGuardName, type CaseMoveFacts } from "./case-guards";
import { caseMoveNames, caseMoveOf, type CaseMoveName } from "./case-moves";

/** A move of a case; asking for a closure goes with its reason. */
export type CaseMoveAsked =
  { move: Exclude<CaseMoveName, "request_closure"> } | { move: "request_closure"; reason: EndReason };

export type CaseMoveRefusal = "wrong_role" | CaseGuardName;

/** The sentence to show for a refused move, the question that it belongs to, and where it can be fixed, if any. */
export const refusalOfCaseMove = (refusal: CaseMoveRefusal): Refusal =>
  refusal === "wrong_role"
    ? { sentence: "Your role may not record this.", question: null, fix: null }
    : refusalOfGuard<CaseMoveFacts>(caseGuards[refusal]);

/** What a move asks and must be true for it: for a closure, those of its end reason. */
const rowOf = (asked: CaseMoveAsked): Pick<Row<CaseGuardName>, "asks" | "optional" | "guards"> =>
  asked.move === "request_closure" ? endingOf(asked.reason) : caseMoveOf(asked.move);

/** Whether a case may move like this, or every reason why it may not. */
export function moveCase(
  asked: CaseMoveAsked,
  facts: CaseMoveFacts,
  answers: MoveAnswers,
): Result<null, CaseMoveRefusal[]> {
  const mine = actingRolesOf(facts.actor, facts.case);
  if (!caseMoveOf(asked.move).by.some((capacity) => mine.includes(capacity))) return refuse(["wrong_role"]);

  const refusals = [
    ...refusedBy(rowOf(asked), caseGuards, facts, answers),
    ...(asked.move === "approve_closure" ? refusalsOfRequested(facts) : []),
  ];
  return refusals.length > 0 ? refuse(refusals) : ok(null);
}

/** What was true when a closure was asked for must still be true when it is approved; its answers were given then. */
function refusalsOfRequested(facts: CaseMoveFacts): CaseGuardName[] {
  const { closureRequest } = facts.case;
  if (!closureRequest) return [];
  const before = { ...facts, case: { ...facts.case, closureRequest: null } };
  return refusedBy(endingOf(closureRequest.reason), caseGuards, before, { happenedOn: facts.today }).filter(
    (name) => refusalOfCaseMove(name).question === null,
  );
}

/** What a move asks, in order. */
export const caseQuestions = (asked: CaseMoveAsked): Asked[] => askedBy(rowOf(asked));

/** What keeps a move from being made whatever is answered. */
export const caseBlockersOf = (asked: CaseMoveAsked, facts: CaseMoveFacts): CaseMoveRefusal[] =>
  refusalsOfSilence(asked, facts).filter((refusal) => refusalOfCaseMove(refusal).question === null);

/** What a move asks on these facts: a question that may stay empty elsewhere may be needed here. */
export const caseQuestionsOn = (asked: CaseMoveAsked, facts: CaseMoveFacts): Asked[] =>
  askedGiven(caseQuestions(asked), refusalsOfSilence(asked, facts).map(refusalOfCaseMove));

function refusalsOfSilence(asked: CaseMoveAsked, facts: CaseMoveFacts): CaseMoveRefusal[] {
  const moved = moveCase(asked, facts, { happenedOn: facts.today });
  return moved.ok ? [] : moved.refusal;
}

/**
 * The moves to offer on a case as it stands: those that this person makes and that nothing in the state of the case
 * rules out. What only misses something that can be fixed is offered too, and says there what it waits for.
 */
export const caseMovesOffered = (facts: CaseMoveFacts): CaseMoveName[] => {
  const mine = actingRolesOf(facts.actor, facts.case);
  return caseMoveNames.filter(
    (name) =>
      caseMoveOf(name).by.some((capacity) => mine.includes(capacity)) &&
      refusedBy(caseMoveOf(name), caseGuards, facts, { happenedOn: facts.today }).every((guard) => {
        const { question, fix } = refusalOfCaseMove(guard);
        return question !== null || (fix !== null && fix !== "case");
      }),
  );
};
