import { askedGiven, type Asked } from "./table";
import type { MoveFacts } from "./handover-guards";
import { moveHandover, openQuestions, refusalOfMove, type MoveRefusal } from "./handover-engine";
import type { LaterMove } from "./handover-moves";

/*
 * What can be said of a move before anything is asked. A guard without a question looks at the facts alone; one
 * with a question that refuses silence wants an answer.
 */

/** What keeps a move from being made whatever is answered. */
export const blockersOf = (move: LaterMove, facts: MoveFacts): MoveRefusal[] =>
  refusalsOfSilence(move, facts).filter((refusal) => refusalOfMove(refusal).question === null);

/** What a move asks on these facts: a question that may stay empty elsewhere may be needed here. */
export const questionsOn = (move: LaterMove, facts: MoveFacts): Asked[] =>
  askedGiven(openQuestions(move), refusalsOfSilence(move, facts).map(refusalOfMove));

function refusalsOfSilence(move: LaterMove, facts: MoveFacts): MoveRefusal[] {
  const moved = moveHandover(move, facts, { happenedOn: facts.today });
  return moved.ok ? [] : moved.refusal;
}
