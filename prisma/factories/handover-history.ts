import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { tierOf } from "@/lib/domain/facts/conditions";
import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { fixesTier, type PastMove } from "@/lib/domain/moves/handover-outcome";
import { ownPathway } from "@/lib/domain/moves/pathway";
import { laterMoves, moveOf } from "@/lib/domain/moves/handover-moves";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { HandoverRecord, JointMeeting } from "@/lib/domain/facts/handover-record";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers, MoveQuestion, QuestionShape } from "@/lib/domain/moves/questions";
import { today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { aContact } from "./contacts";

/** What the moves of a handover set in its columns. */
export type HandoverColumns = {
  [
    Day in Exclude<
      keyof HandoverRecord,
      "status" | "statusBeforeDecline" | "tier" | "jointMeeting" | "startChanges" | "sentOutOfDate"
    >
  ]?: string;
} & { tier?: HandoverTier; jointMeeting?: JointMeeting };

/** A move of a history that no one has made yet. */
export type MoveToMake = Omit<PastMove, "byId">;

/** The moves from planning to a status, each with its answers. */
export async function historyTo(
  status: HandoverStatus,
  given: HandoverColumns,
  caseId: string,
): Promise<MoveToMake[]> {
  const on = given.sentOn ?? today();
  const tier = given.tier ?? (await tierOfCase(caseId));
  const path = pathTo(status, { ...given, tier });
  const meeting = given.jointMeeting ?? (tier === "enhanced" ? "held" : undefined);
  const answers = {
    startOn: given.expectedStartOn,
    reviewOn: given.listReviewOn,
    answerOn: given.answerAgreedOn,
    jointMeeting: meeting,
    jointMeetingOn: given.jointMeetingOn ?? (meeting && meeting !== "waived" ? on : undefined),
    contactId: path.includes("record_person_declines") ? (await aContact({ caseId })).id : undefined,
  };
  return [
    { move: "plan", answers: { happenedOn: calendarDate(on) } },
    ...path.map((move, index): MoveToMake => ({
      move,
      answers: answersTo(move, { ...answers, happenedOn: dayOfMove(path, index, given) ?? on }),
      ...(fixesTier(move) && { tier }),
    })),
  ];
}

const tierOfCase = async (caseId: string): Promise<HandoverTier> => {
  const { riskLevel, alerts } = await db.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { riskLevel: true, alerts: { where: { endedOn: null }, select: { kind: true } } },
  });
  return tierOf({ risk: riskLevel, alerts: alerts.map(({ kind }) => ({ id: "", kind, reviewOn: today() })) });
};

/** The day of a move, from the column of the handover that holds it. */
function dayOfMove(path: readonly LaterMove[], index: number, given: HandoverColumns): string | undefined {
  const days: Partial<Record<LaterMove, string | undefined>> = {
    waive_gaps: given.gapsWaivedOn,
    make_version: given.versionMadeOn,
    acknowledge: given.acknowledgedOn,
    report_decline: given.declineReportedOn,
    start: given.startedOn,
    apply_themselves: given.appliedOn,
    complete_application: given.completedOn,
    confirm_first_contact: given.firstContactOn ?? given.completedOn,
    sign: given.signedOn ?? given.completedOn,
    complete: given.completedOn,
    break_down_later: given.completedOn,
    check_safety: given.checkAnsweredOn,
  };
  const move = path[index];
  return move && days[move];
}

/**
 * The shortest path from a draft to a status by the table of moves, through the moves that the columns imply. A move
 * that does not change the status comes before the move that requires it.
 */
function pathTo(status: HandoverStatus, given: HandoverColumns): LaterMove[] {
  const begun: LaterMove[] = [
    ...(given.gapsWaivedOn ? (["waive_gaps"] as const) : []),
    ...(given.versionMadeOn || given.sentOn ? (["make_version"] as const) : []),
    ...(given.sentOn ? (["send"] as const) : []),
    ...(given.sentOn && given.acknowledgedOn ? (["acknowledge"] as const) : []),
    ...(given.sentOn && given.answerAgreedOn ? (["report_decline", "win_challenge"] as const) : []),
  ];
  const paths = new Map<HandoverStatus, LaterMove[]>([[given.sentOn ? "referred" : "draft", begun]]);

  // The map grows while it is iterated, so statuses come in order of distance.
  for (const [from, path] of paths) {
    for (const move of laterMoves) {
      const { from: open, to } = moveOf(move);
      if (to === "as_before" || to === "unchanged" || paths.has(to) || !open.includes(from)) continue;
      // The shortest way to a destination is to apply there, which is said by its day.
      if (given.appliedOn === undefined && ownPathway.some((own) => own === move)) continue;
      paths.set(to, [...path, ...askedBefore(move, path, given), move]);
    }
  }
  const goesByCompletion = status === "broken_down" && given.completedOn !== undefined;
  const path = paths.get(goesByCompletion ? "completed" : status);
  if (!path) throw new Error(`No move leads to a handover that is ${status}`);
  return [
    ...path,
    ...(status === "handing_over" && given.firstContactOn ? (["confirm_first_contact"] as const) : []),
    ...(given.checkAnsweredOn ? (["check_safety"] as const) : []),
    ...(goesByCompletion ? (["break_down_later"] as const) : []),
  ];
}

/**
 * Adds a receipt before a standard handover starts; before one is completed, the first contact, and a manager's signature
 * if it is enhanced.
 */
function askedBefore(move: LaterMove, path: readonly LaterMove[], { tier }: HandoverColumns): LaterMove[] {
  if (move === "send" && !path.includes("make_version")) return ["make_version"];
  if (move === "start" && tier === "standard" && !path.includes("acknowledge")) return ["acknowledge"];
  if (move === "complete_application") return tier === "enhanced" ? ["sign"] : [];
  if (move !== "complete") return [];
  return tier === "enhanced" ? ["confirm_first_contact", "sign"] : ["confirm_first_contact"];
}

type Answers = Partial<Record<MoveQuestion, string | undefined>> & { happenedOn: string };

/** The given answers, with a valid answer for every other required question. */
function answersTo(move: LaterMove, given: Answers): MoveAnswers {
  const answers = handoverEngine
    .questionsOf({ move: move })
    .map(({ question, shape, optional }): [string, string | undefined] => [
      question,
      given[question] ??
        (optional ? undefined : usualAnswer(question, shape, calendarDate(given.happenedOn))),
    ]);
  const named = Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
  return { happenedOn: given.happenedOn, ...named } as unknown as MoveAnswers;
}

/** Questions about a future day. */
const aheadOf: ReadonlySet<MoveQuestion> = new Set(["startOn", "reviewOn", "answerOn"]);

function usualAnswer(question: MoveQuestion, shape: QuestionShape, on: CalendarDate): string | undefined {
  if (shape.kind === "choice") return shape.options[0]?.value;
  if (shape.kind === "day") return aheadOf.has(question) ? addDays(on, 14) : on;
  if (shape.kind === "time") return "23:59";
  return shape.kind === "line" ? "Sunita Rao" : "Talked through with everyone.";
}
