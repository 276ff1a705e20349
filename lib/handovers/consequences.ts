import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import type { LockedCase } from "@/lib/cases/lock";
import { changeHolder, endHolds, takeEndBack } from "@/lib/cases/responsibility";
import { sentenceDay } from "@/lib/domain/calendar/words";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { hasOpenHold } from "@/lib/domain/facts/conditions";
import type { Responsibility } from "@/lib/domain/case/holder";
import { checklistOf, type HandoverTier } from "@/lib/domain/vocabulary/checklist";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { freezeSummary, recordReceipt } from "@/lib/summaries/versions";
import type { HandoverView } from "./types";

type Made = {
  /** The handover before the move. */
  handover: HandoverView;
  move: LaterMove;
  answers: MoveAnswers;
  tier: HandoverTier | null;
  /** Who was responsible before the move. */
  before: Responsibility;
};

/**
 * What a move changes besides the handover's own record, in the transaction of the move: the summary is sent, a
 * checklist is created, an unmet need is recorded, a hold is proposed, another party becomes responsible. Returns how
 * the holder changed, for the audit record.
 */
export async function applyConsequences(
  tx: Tx,
  actor: Actor,
  locked: LockedCase,
  made: Made,
): Promise<"to_destination" | "back" | undefined> {
  const { handover, move, answers, before } = made;
  const isLead = handover.kind === "lead";

  switch (move) {
    case "send":
      await sendSummary(tx, actor, locked, made);
      return undefined;
    case "acknowledge":
      await recordReceipt(tx, {
        actor,
        programmeId: locked.programme.id,
        handoverId: handover.id,
        receivedBy: answers.who ?? "",
        receivedOn: answers.happenedOn,
        receivedHow: answers.how ?? "other",
      });
      return undefined;
    case "accept":
    case "put_on_waiting_list":
      if (isLead) await proposeBridge(tx, actor, locked, made);
      return undefined;
    case "confirm_decline":
      await recordUnmetNeed(tx, actor, locked, made);
      return undefined;
    case "start":
      await tx.checklistEntry.createMany({
        data: checklistOf(made.tier ?? "standard").map((item) => ({ handoverId: handover.id, item })),
      });
      return undefined;
    case "complete":
      if (!isLead) return undefined;
      await changeHolder(
        tx,
        locked.id,
        { kind: "lead_completed", destinationId: handover.destination.id },
        before,
      );
      await endHolds(tx, locked.id, "A destination has taken over.");
      return "to_destination";
    case "break_down_later":
      if (!isLead) return undefined;
      await takeEndBack(tx, locked.id, { kind: "lead_broken_down" }, before);
      return "back";
    default:
      return undefined;
  }
}

async function sendSummary(tx: Tx, actor: Actor, { id: caseId, programme }: LockedCase, made: Made) {
  const { handover, answers } = made;
  const decision = handover.facts.case.sharing.find(
    ({ destinationId }) => destinationId === handover.destination.id,
  );
  if (!decision) throw new Error("A referral was sent without a decision about sharing");
  await freezeSummary(tx, {
    actor,
    caseId,
    programmeId: programme.id,
    handoverId: handover.id,
    destinationId: handover.destination.id,
    decisionId: decision.id,
    sentOn: answers.happenedOn,
    sentHow: answers.how ?? "other",
  });
}

/** They start after the closing date: a hold by the commissioner’s office is proposed until then. */
async function proposeBridge(
  tx: Tx,
  actor: Actor,
  { id: caseId, programme }: LockedCase,
  { handover, answers: { startOn, interimPlan } }: Made,
) {
  const isLate = startOn === undefined || startOn > programme.dates.closesOn;
  const { case: facts } = handover.facts;
  if (!isLate || !interimPlan || hasOpenHold(facts) || facts.holder.by !== "worker") return;

  const { id: holdId } = await tx.hold.create({
    data: {
      caseId,
      reason: `${handover.destination.name} starts ${startOn ? `on ${sentenceDay(startOn, today())}, after the last day of support` : "on a day that is not known yet"}.`,
      summary: `A lead handover to ${handover.destination.name} is under way.`,
      interimPlan,
      proposedById: actor.id,
      proposedAt: now(),
    },
    select: { id: true },
  });
  await recordCaseEvent(
    tx,
    { programmeId: programme.id, byId: actor.id, caseId },
    { kind: "hold_proposed", holdId },
  );
}

/** A confirmed decline is a need that this destination does not meet. */
async function recordUnmetNeed(
  tx: Tx,
  actor: Actor,
  { id: caseId, programme }: LockedCase,
  { handover, answers }: Made,
) {
  const reported = handover.history.findLast(({ move }) => move === "report_decline")?.answers;
  const { id: unmetNeedId } = await tx.unmetNeed.create({
    data: {
      caseId,
      handoverId: handover.id,
      destinationId: handover.destination.id,
      reason: reported?.declineReason ?? "other",
      areas: handover.facts.case.needs.map(({ area }) => area),
      details: reported?.statement ?? answers.details ?? "",
      recordedOn: columnOf(answers.happenedOn),
      recordedAt: now(),
      byId: actor.id,
    },
    select: { id: true },
  });
  await recordCaseEvent(
    tx,
    { programmeId: programme.id, byId: actor.id, caseId },
    { kind: "unmet_need_recorded", unmetNeedId },
  );
}
