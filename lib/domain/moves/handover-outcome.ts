import { latest, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { withoutLast, type EffectiveEvents } from "@/lib/domain/history/effective-events";
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

/** A move that leads on from the record. Taking one back leads to the record before it. */
export type AppliedMove = Exclude<LaterMove, "take_back">;

/** What a record takes from a move besides its answers. */
export type Circumstances = {
  /** The tier of the case when the handing over starts. */
  tier: HandoverTier;
  /** The record had changed since the version that was sent. */
  outOfDate?: boolean;
  /** Who made the move. */
  byId: string;
};

/** The record after a move. The write and the replay of the history both go through here. */
export function applyMove(
  name: AppliedMove,
  record: HandoverRecord,
  answers: MoveAnswers,
  around: Circumstances,
): HandoverRecord {
  return {
    ...record,
    status: statusAfter(name, record),
    ...columnsAfter(name, record, answers, around),
    ...(name === "send" && { sentOutOfDate: around.outOfDate ?? false }),
  };
}

function statusAfter(name: AppliedMove, record: HandoverRecord): HandoverStatus {
  const { to } = moveOf(name);
  if (to === "unchanged") return record.status;
  if (to === "as_before") return record.statusBeforeDecline ?? record.status;
  return to;
}

function columnsAfter(
  name: AppliedMove,
  record: HandoverRecord,
  answers: MoveAnswers,
  { tier, byId }: Circumstances,
): Partial<HandoverRecord> {
  const { happenedOn, startOn, reviewOn, answerOn, jointMeeting, jointMeetingOn, firstContactOn } = answers;
  switch (name) {
    case "make_version":
      return { versionMadeOn: happenedOn };
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
      return {
        declineReportedOn: happenedOn,
        declineReportedById: byId,
        statusBeforeDecline: record.status,
      };
    case "office_stepped_in":
      return { answerAgreedOn: answerOn ?? null };
    case "win_challenge":
      return {
        answerAgreedOn: answerOn ?? null,
        declineReportedOn: null,
        declineReportedById: null,
        statusBeforeDecline: null,
      };
    case "start":
      return {
        tier,
        startedOn: happenedOn,
        jointMeeting: jointMeeting ?? null,
        jointMeetingOn: jointMeetingOn ?? null,
      };
    case "apply_themselves":
      return {
        tier: record.tier === "enhanced" ? record.tier : tier,
        startedOn: record.startedOn ?? happenedOn,
        appliedOn: happenedOn,
        helpedOn: answers.helpedOn ?? null,
      };
    case "complete_application":
      return { completedOn: happenedOn, firstContactOn: happenedOn };
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
    case "decide_on_destination":
      return { destinationDecidedOn: happenedOn };
    case "decide_check":
      return { checkDecidedOn: happenedOn };
    default:
      return {};
  }
}

/** A check that established nothing is attempted again. One that is typed late does not hide a later answer. */
function checked(record: HandoverRecord, answers: MoveAnswers): Partial<HandoverRecord> {
  const { happenedOn, safetyOutcome = "with_well" } = answers;
  const last = { lastCheckOn: happenedOn, lastCheckOutcome: safetyOutcome, checkDecidedOn: null };
  if (safetyOutcome === "not_established") {
    return { ...last, checksWithoutAnswer: record.checksWithoutAnswer + 1 };
  }
  const checkAnsweredOn = latest([happenedOn, record.checkAnsweredOn ?? happenedOn]);
  return { ...last, checksWithoutAnswer: 0, checkAnsweredOn };
}

/** The moves that fix the tier, which their events keep. */
const beginning: readonly MoveName[] = ["start", "apply_themselves"];
export const fixesTier = (move: MoveName) => beginning.includes(move);

/** One move as the history stores it. Only one that begins the handing over has a tier. */
export type PastMove = {
  /** Missing in a history that nothing was taken back from. */
  id?: string;
  /** The move that this one takes back. */
  cancelsId?: string | null;
  move: MoveName;
  byId: string;
  answers: MoveAnswers;
  tier?: HandoverTier;
  /** It is evidence and changed nothing, as `isOnlyRecorded` decided when it was made. */
  onlyRecorded?: true;
  /** The record had changed since the version that was sent, as it was known when the referral was recorded. */
  outOfDate?: true;
};

/** The last move that counts and the record before it, which is what is left when it is taken back; null after the plan. */
export function lastMoveOf<Move extends PastMove & { recordedOn: CalendarDate }>(
  history: EffectiveEvents<Move>,
) {
  const last = history.at(-1);
  if (!last || last.move === "plan") return null;
  const { move, byId, recordedOn } = last;
  return { move, byId, recordedOn, before: replay(withoutLast(history)) };
}

/** A move as its event was stored, by the names that its questions have today. */
export function pastMoveOf(event: {
  move: string;
  byId: string;
  happenedOn: CalendarDate;
  details: unknown;
}): PastMove {
  const { tier, onlyRecorded, outOfDate, ...details } = event.details as Omit<
    PastMove,
    "move" | "byId" | "answers"
  >;
  return {
    move: event.move as MoveName,
    byId: event.byId,
    answers: { ...storedAnswers(event.move, details), happenedOn: event.happenedOn },
    ...(tier && { tier }),
    ...(onlyRecorded && { onlyRecorded }),
    ...(outOfDate && { outOfDate }),
  };
}

/** The record of a handover after all its moves that count, from its planning on, oldest first. */
export const replay = (history: EffectiveEvents<PastMove>): HandoverRecord =>
  history.reduce((record, { move, byId, answers, tier = "standard", onlyRecorded, outOfDate = false }) => {
    if (onlyRecorded || move === "take_back") return record;
    return move === "plan" ? plannedRecord : applyMove(move, record, answers, { tier, outOfDate, byId });
  }, plannedRecord);
