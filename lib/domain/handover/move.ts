import { ok, refuse, type Result } from "@/lib/domain/result";
import type { StaffRole } from "@/lib/domain/permissions/roles";
import { guards, type GuardName, type MoveFacts } from "./guards";
import { laterMoves, moveOf, type LaterMove, type MoveName } from "./moves";
import { questions, type MoveAnswers, type MoveQuestion } from "./questions";
import { plannedRecord, type HandoverRecord } from "./record";
import type { HandoverStatus } from "./statuses";

export type MoveRefusal = "wrong_status" | "wrong_role" | GuardName;

const sentences: Record<Exclude<MoveRefusal, GuardName>, string> = {
  wrong_status: "This move is not open from where the handover stands now. Look at the case again.",
  wrong_role: "Your role may not record this move. Ask a manager.",
};

/** The sentence to show for a refused move, and the question that it belongs to, if any. */
export function refusalOfMove(refusal: MoveRefusal): { sentence: string; question: MoveQuestion | null } {
  if (refusal === "wrong_status" || refusal === "wrong_role") {
    return { sentence: sentences[refusal], question: null };
  }
  const guard = guards[refusal];
  return { sentence: guard.sentence, question: "question" in guard ? guard.question : null };
}

/**
 * The record that a move leads to, or every reason why it may not happen.
 * Takes the facts as they stand and what was answered; which answers must be there is settled by `openQuestions`.
 */
export function moveHandover(
  name: LaterMove,
  facts: MoveFacts,
  answers: MoveAnswers,
): Result<HandoverRecord, MoveRefusal[]> {
  // What only the guards look at is no part of the record, nor of what a write stores.
  const { kind, declineReportedById, ...record } = facts.handover;
  const refusals = refusalsOf(name, record.status, facts, answers);
  return refusals.length > 0 ? refuse(refusals) : ok(applyMove(name, record, answers));
}

/** Whether a handover may be planned. Its day is always the day of the planning. */
export function planHandover(facts: MoveFacts): Result<HandoverRecord, MoveRefusal[]> {
  const refusals = refusalsOf("plan", null, facts, { happenedOn: facts.today });
  return refusals.length > 0 ? refuse(refusals) : ok(plannedRecord);
}

function refusalsOf(
  name: MoveName,
  status: HandoverStatus | null,
  facts: MoveFacts,
  answers: MoveAnswers,
): MoveRefusal[] {
  const move = moveOf(name);
  if (!move.from.includes(status)) return ["wrong_status"];
  if (!move.by.includes(facts.actor.role)) return ["wrong_role"];
  return move.guards.filter((guard) => guards[guard].refuses(facts, answers));
}

/** The moves to offer in this role for a handover that stands like this. */
export const movesOpenTo = (role: StaffRole, status: HandoverStatus): LaterMove[] =>
  laterMoves.filter((name) => moveOf(name).from.includes(status) && moveOf(name).by.includes(role));

/** What a move asks, in order: the question, its words, how it is answered, and whether it may stay empty. */
export const openQuestions = (name: MoveName) =>
  (Object.entries(moveOf(name).asks) as [MoveQuestion, string][]).map(([question, words]) => ({
    question,
    words,
    shape: questions[question],
    optional: moveOf(name).optional?.includes(question) ?? false,
  }));

/** What the record becomes by a move. The write and the replay of the history both go through here. */
export function applyMove(name: LaterMove, record: HandoverRecord, answers: MoveAnswers): HandoverRecord {
  return { ...record, status: statusAfter(name, record), ...columnsAfter(name, record, answers) };
}

function statusAfter(name: LaterMove, record: HandoverRecord): HandoverStatus {
  const { to } = moveOf(name);
  if (to === "unchanged") return record.status;
  if (to === "as_before") return record.statusBeforeDecline ?? record.status;
  return to;
}

function columnsAfter(
  name: LaterMove,
  record: HandoverRecord,
  { happenedOn, startOn, reviewOn, answerOn }: MoveAnswers,
): Partial<HandoverRecord> {
  switch (name) {
    case "send":
      return { sentOn: happenedOn };
    case "acknowledge":
      return { acknowledgedOn: happenedOn };
    case "accept":
      return { expectedStartOn: startOn ?? null };
    case "put_on_waiting_list":
      return { expectedStartOn: startOn ?? null, listReviewOn: reviewOn ?? null };
    case "report_decline":
      return { declineReportedOn: happenedOn, statusBeforeDecline: record.status };
    case "win_challenge":
      return { answerAgreedOn: answerOn ?? null, declineReportedOn: null, statusBeforeDecline: null };
    default:
      return {};
  }
}

/** One move as the history keeps it. */
export type PastMove = { move: MoveName; answers: MoveAnswers };

/** Where a handover stands after all its moves, from its planning on, oldest first. */
export const replay = (history: readonly PastMove[]): HandoverRecord =>
  history.reduce(
    (record, { move, answers }) => (move === "plan" ? plannedRecord : applyMove(move, record, answers)),
    plannedRecord,
  );
