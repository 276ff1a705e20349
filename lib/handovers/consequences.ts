import "server-only";
import type { CaseEvent, EventToRecord } from "@/lib/audit/events";
import { changeHolder, endHolds, takeEndBack } from "@/lib/cases/responsibility";
import type { CaseWrite } from "@/lib/cases/write";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { sentenceDay } from "@/lib/domain/calendar/format";
import { responsibilityOf } from "@/lib/domain/case/holder";
import { hasOpenHold } from "@/lib/domain/facts/conditions";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { checklistOf, type HandoverTier } from "@/lib/domain/vocabulary/checklist";
import { now } from "@/lib/platform/clock";
import { makeVersion, recordReceipt, recordSent } from "@/lib/summaries/versions";
import { stillOpen } from "@/lib/cases/notices";
import type { HandoverToMove } from "./types";
import { undoLast } from "./undo";

type Made = {
  /** The handover before the move. */
  handover: HandoverToMove;
  move: LaterMove;
  answers: MoveAnswers;
  tier: HandoverTier | null;
};

/** The consequences of a move: the events to record before it, and whether the responsibility moved. */
type Consequences = { holderMoved?: "to_destination" | "back"; events: readonly EventToRecord[] };

/**
 * What a move changes besides the handover's own record, in the transaction of the move: a summary is sent, a
 * checklist begins, a need stays unmet, a hold is proposed, someone else becomes responsible.
 */
export async function applyConsequences(write: CaseWrite, made: Made): Promise<Consequences> {
  const { tx, facts } = write;
  const { move, answers } = made;
  const { id: handoverId } = made.handover;
  const { kind, destinationId } = made.handover.facts.handover;
  const isLead = kind === "lead";

  switch (move) {
    case "make_version":
      return { events: [(await makeVersion(tx, { actor: write.actor, summary: draftOf(made) })).event] };
    case "send":
      return { events: [await sendSummary(write, made)] };
    case "acknowledge":
      return {
        events: await recordReceipt(tx, {
          actor: write.actor,
          handoverId,
          receivedBy: answers.who ?? "",
          receivedOn: answers.happenedOn,
          receivedHow: answers.how ?? "other",
        }),
      };
    case "accept":
    case "change_start":
    case "put_on_waiting_list":
      return { events: isLead ? await proposeInterimCover(write, made) : [] };
    case "confirm_decline":
      return { events: [await recordUnmetNeed(write, made)] };
    case "start":
      await tx.checklistEntry.createMany({
        data: checklistOf(made.tier ?? "standard").map((item) => ({ handoverId, item })),
      });
      return { events: [] };
    case "complete":
    case "complete_application":
      if (!isLead) return { events: [] };
      await changeHolder(tx, facts.id, { kind: "lead_completed", destinationId }, responsibilityOf(facts));
      await endHolds(tx, facts.id, "A destination has taken over.");
      return { holderMoved: "to_destination", events: [] };
    case "inform_destination":
      await tx.destinationNotice.updateMany({
        where: { handoverId, ...stillOpen },
        data: { informedOn: columnOf(answers.happenedOn) },
      });
      return { events: [] };
    case "take_back":
      return { events: await undoLast(write, made) };
    case "break_down_later":
      if (!isLead) return { events: [] };
      await takeEndBack(tx, facts.id, { kind: "lead_broken_down" }, responsibilityOf(facts));
      return { holderMoved: "back", events: [] };
    default:
      return { events: [] };
  }
}

/** The summary of a handover that is a draft. */
function draftOf({ handover: { summary } }: Made) {
  if (!summary) throw new Error("A version is made and sent only of a handover that is a draft");
  return summary;
}

function sendSummary({ tx, actor }: CaseWrite, made: Made): Promise<CaseEvent> {
  const { answers } = made;
  const summary = draftOf(made);
  if (!summary.made) throw new Error("A referral is sent only with a version that was made");
  return recordSent(tx, {
    actor,
    summary,
    version: summary.made,
    sentOn: answers.happenedOn,
    sentHow: answers.how ?? "other",
  });
}

/** The destination starts after the closing date: the office is asked to hold the person until then. */
async function proposeInterimCover(
  { tx, actor, programme, facts, today }: CaseWrite,
  { handover: { id: handoverId, destination }, answers: { startOn, interimPlan } }: Made,
): Promise<CaseEvent[]> {
  const isLate = startOn === undefined || startOn > programme.dates.closesOn;
  if (!isLate || !interimPlan || hasOpenHold(facts) || facts.holder.by !== "worker") return [];

  const { id: holdId } = await tx.hold.create({
    data: {
      caseId: facts.id,
      handoverId,
      reason: `${destination.name} starts ${startOn ? `on ${sentenceDay(startOn, today)}, after the last day of support` : "on a day that is not known yet"}.`,
      summary: `A lead handover to ${destination.name} is under way.`,
      interimPlan,
      proposedById: actor.id,
      proposedAt: now(),
    },
    select: { id: true },
  });
  return [{ kind: "hold_proposed", holdId }];
}

/** A confirmed decline is a need that this destination does not meet. */
async function recordUnmetNeed(
  { tx, actor, facts }: CaseWrite,
  { handover, answers }: Made,
): Promise<CaseEvent> {
  const reported = effectiveEvents(handover.history).findLast(
    ({ move }) => move === "report_decline",
  )?.answers;
  const { id: unmetNeedId } = await tx.unmetNeed.create({
    data: {
      caseId: facts.id,
      handoverId: handover.id,
      destinationId: handover.destination.id,
      reason: reported?.declineReason ?? "other",
      areas: facts.needs.map(({ area }) => area),
      details: reported?.statement ?? answers.details ?? "",
      recordedOn: columnOf(answers.happenedOn),
      recordedAt: now(),
      byId: actor.id,
    },
    select: { id: true },
  });
  return { kind: "unmet_need_recorded", unmetNeedId };
}
