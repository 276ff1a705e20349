import { tierOf } from "@/lib/domain/facts/conditions";
import { actingRolesOf, actingRoleLabels, type ActingRole } from "./acting-roles";
import type { MoveAnswers } from "./questions";
import { askedBy, refusalOfGuard, refusedBy, type Refusal } from "./table";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { guards, type GuardName, type MoveFacts } from "./handover-guards";
import { laterMoves, moveOf, type LaterMove, type MoveName } from "./handover-moves";
import { plannedRecord, type HandoverRecord } from "@/lib/domain/facts/handover-record";
import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

export type MoveRefusal = "wrong_status" | "wrong_role" | GuardName;

const sentences: Record<Exclude<MoveRefusal, GuardName>, string> = {
  wrong_status: "This move is not open from where the handover stands now. Look at the case again.",
  wrong_role: "Your role may not record this move. Ask a manager.",
};

/** The sentence to show for a refused move, the question that it belongs to, and where it can be fixed, if any. */
export function refusalOfMove(refusal: MoveRefusal): Refusal {
  if (refusal === "wrong_status" || refusal === "wrong_role") {
    return { sentence: sentences[refusal], question: null, fix: null };
  }
  return refusalOfGuard<MoveFacts>(guards[refusal]);
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
  const refusals = refusalsOf(name, facts.handover.status, facts, answers);
  if (refusals.length > 0) return refuse(refusals);
  return ok(applyMove(name, recordOf(facts.handover), answers, tierOf(facts.case)));
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
  const mine = actingRolesOf(facts.actor, facts.case);
  // What no one makes is made by the product, as a consequence of another move.
  if (move.by.length > 0 && !move.by.some((capacity) => mine.includes(capacity))) return ["wrong_role"];
  return refusedBy(move, guards, facts, answers);
}

/** Without what only the guards look at: what a write stores, and a replay makes again. */
export const recordOf = (handover: HandoverRecord): HandoverRecord =>
  Object.fromEntries(recordFields.map((field) => [field, handover[field]])) as HandoverRecord;

const recordFields = Object.keys(plannedRecord) as (keyof HandoverRecord)[];

/** The moves to offer in these capacities for a handover that stands like this. */
export const movesOpenTo = (mine: readonly ActingRole[], status: HandoverStatus): LaterMove[] =>
  laterMoves.filter(
    (name) =>
      moveOf(name).from.includes(status) && moveOf(name).by.some((capacity) => mine.includes(capacity)),
  );

/** By whom a move is made, in words: "a manager or the named holder". */
export const makersOf = (name: MoveName): string =>
  moveOf(name)
    .by.map((capacity) => actingRoleLabels[capacity])
    .join(" or ");

/** What a move asks, in order: the question, its words, how it is answered, and whether it may stay empty. */
export const openQuestions = (name: MoveName) => askedBy(moveOf(name));

/**
 * What the record becomes by a move. The write and the replay of the history both go through here; the tier is how
 * the case stands when the handing over begins.
 */
export function applyMove(
  name: LaterMove,
  record: HandoverRecord,
  answers: MoveAnswers,
  tier: HandoverTier,
): HandoverRecord {
  return { ...record, status: statusAfter(name, record), ...columnsAfter(name, record, answers, tier) };
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
  answers: MoveAnswers,
  tier: HandoverTier,
): Partial<HandoverRecord> {
  const { happenedOn, startOn, reviewOn, answerOn, jointMeeting, jointMeetingOn } = answers;
  switch (name) {
    case "send":
      return { sentOn: happenedOn };
    case "waive_gaps":
      return { gapsWaivedOn: happenedOn };
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
    case "start":
      return {
        tier,
        startedOn: happenedOn,
        jointMeeting: jointMeeting ?? null,
        jointMeetingOn: jointMeetingOn ?? null,
      };
    case "record_meeting":
      return { jointMeeting: "held", jointMeetingOn: happenedOn };
    case "sign":
      return { signedOn: happenedOn };
    case "complete":
      return { completedOn: happenedOn };
    case "check_safety":
      return record.firstCheckOn === null ? { firstCheckOn: happenedOn } : { secondCheckOn: happenedOn };
    default:
      return {};
  }
}

/** One move as the history keeps it. The tier is there for the beginning of the handing over. */
export type PastMove = { move: MoveName; answers: MoveAnswers; tier?: HandoverTier };

/** Where a handover stands after all its moves, from its planning on, oldest first. */
export const replay = (history: readonly PastMove[]): HandoverRecord =>
  history.reduce(
    (record, { move, answers, tier = "standard" }) =>
      move === "plan" ? plannedRecord : applyMove(move, record, answers, tier),
    plannedRecord,
  );
