import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EffectiveEvents } from "@/lib/domain/history/effective-events";
import { plannedRecord, type HandoverRecord } from "@/lib/domain/facts/handover-record";
import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { storedAnswers } from "./former-names";
import { moveOf, type LaterMove, type MoveName } from "./handover-moves";
import type { MoveAnswers } from "./questions";

/** The record without what only the guards look at: what a write stores and a replay computes again. */
export const recordOf = (handover: HandoverRecord): HandoverRecord =>
  Object.fromEntries(recordFields.map((field) => [field, handover[field]])) as HandoverRecord;

const recordFields = Object.keys(plannedRecord) as (keyof HandoverRecord)[];

/**
 * The record after a move. The write and the replay of the history both go through here. `tier` is the tier of the
 * case when the handing over starts.
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
  const { happenedOn, startOn, reviewOn, answerOn, jointMeeting, jointMeetingOn, firstContactOn } = answers;
  switch (name) {
    case "send":
      return { sentOn: happenedOn };
    case "waive_gaps":
      return { gapsWaivedOn: happenedOn };
    case "acknowledge":
      return { acknowledgedOn: happenedOn };
    case "accept":
      return { expectedStartOn: startOn ?? null };
    case "change_start":
      return { expectedStartOn: startOn ?? null, startChanges: record.startChanges + 1 };
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
    case "confirm_first_contact":
      return { firstContactOn: firstContactOn ?? null };
    case "sign":
      return { signedOn: happenedOn };
    case "complete":
      // Versions before confirming it had a move of its own asked for the first contact here.
      return { completedOn: happenedOn, firstContactOn: firstContactOn ?? record.firstContactOn };
    case "check_safety":
      return checked(record, answers);
    case "decide_check":
      return { checkDecidedOn: happenedOn };
    default:
      return {};
  }
}

/** A check that established nothing is attempted again: it counts as none of the two. */
function checked(record: HandoverRecord, answers: MoveAnswers): Partial<HandoverRecord> {
  const { happenedOn, safetyOutcome = "with_well" } = answers;
  const last = { lastCheckOn: happenedOn, lastCheckOutcome: safetyOutcome, checkDecidedOn: null };
  if (safetyOutcome === "not_established") {
    return { ...last, checksWithoutAnswer: record.checksWithoutAnswer + 1 };
  }
  const made = record.firstCheckOn === null ? { firstCheckOn: happenedOn } : { secondCheckOn: happenedOn };
  return { ...last, checksWithoutAnswer: 0, ...made };
}

/** One move as the history stores it. Only the start of the handing over has a tier. */
export type PastMove = { move: MoveName; answers: MoveAnswers; tier?: HandoverTier };

/** A move as its event was stored, by the names that its questions have today. */
export function pastMoveOf(event: { move: string; happenedOn: CalendarDate; details: unknown }): PastMove {
  const { tier, ...details } = event.details as { tier?: HandoverTier };
  return {
    move: event.move as MoveName,
    answers: { ...storedAnswers(event.move, details), happenedOn: event.happenedOn },
    ...(tier && { tier }),
  };
}

/** The record of a handover after all its moves that count, from its planning on, oldest first. */
export const replay = (history: EffectiveEvents<PastMove>): HandoverRecord =>
  history.reduce(
    (record, { move, answers, tier = "standard" }) =>
      move === "plan" ? plannedRecord : applyMove(move, record, answers, tier),
    plannedRecord,
  );
