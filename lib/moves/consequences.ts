import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { columnsOfRecord } from "@/lib/cases/facts";
import type { CaseWrite, EventsDone } from "@/lib/cases/write";
import { responsibilityOf } from "@/lib/domain/case/holder";
import { changeHolder, endCase, endHolds, takeEndBack } from "@/lib/cases/responsibility";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { tierOf } from "@/lib/domain/facts/conditions";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { applyMove, recordOf } from "@/lib/domain/moves/handover-outcome";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { now } from "@/lib/platform/clock";

type Made = { chosen: ChosenCaseMove; answers: MoveAnswers };

/** Stores what a move of a case changes, in the transaction of the move, and returns what is recorded of it. */
export async function applyToCase(write: CaseWrite, made: Made): Promise<EventsDone> {
  const event = await changeCase(write, made);
  const ended = made.chosen.move === "record_death" ? await endHandoversByDeath(write, made) : [];
  return [...ended, event];
}

async function changeCase(write: CaseWrite, { chosen, answers }: Made): Promise<CaseEvent> {
  const { tx, actor, facts, today } = write;
  const { id: caseId } = facts;
  const { reason = "", details = "", happenedOn } = answers;

  switch (chosen.move) {
    case "complete_review":
      await tx.case.update({ where: { id: caseId }, data: { reviewedOn: columnOf(happenedOn) } });
      return { kind: "review_completed", on: happenedOn };
    case "lose_contact":
      await tx.case.update({ where: { id: caseId }, data: { contactLostAt: now() } });
      return { kind: "contact_lost", reason };
    case "propose_hold":
    case "accept_hold":
    case "return_hold":
    case "review_hold":
    case "hand_on_hold":
    case "end_hold":
      return changeHold(write, chosen.move, answers);
    case "request_closure": {
      const { happenedOn: _, statement, details: what, ...rest } = answers;
      const { id: requestId } = await tx.closureRequest.create({
        data: {
          caseId,
          reason: chosen.endReason,
          statement: what ?? statement ?? "",
          answers: rest,
          requestedById: actor.id,
          requestedAt: now(),
        },
        select: { id: true },
      });
      return { kind: "closure_requested", requestId, reason: chosen.endReason };
    }
    case "approve_closure":
    case "send_back_closure":
      return decideClosure(write, { approve: chosen.move === "approve_closure", answers });
    case "reopen":
      await takeEndBack(tx, caseId, { kind: "reopened" }, responsibilityOf(facts));
      return { kind: "case_reopened", reason };
    case "review_contact_after_end":
      await tx.case.update({ where: { id: caseId }, data: { contactsReviewedAt: now() } });
      return { kind: "contact_after_end_reviewed", reason: details };
    case "record_death":
      await tx.case.update({
        where: { id: caseId },
        data: { diedOn: columnOf(happenedOn), deathSource: answers.who ?? "", deathRecordedAt: now() },
      });
      if (facts.hold?.state === "proposed") await endHolds(tx, caseId, "The person has died.");
      return { kind: "death_recorded", on: happenedOn };
    case "record_unmet_need": {
      const { id: unmetNeedId } = await tx.unmetNeed.create({
        data: {
          caseId,
          areas: facts.needs.map(({ area }) => area),
          details,
          recordedOn: columnOf(today),
          recordedAt: now(),
          byId: actor.id,
        },
        select: { id: true },
      });
      return { kind: "unmet_need_recorded", unmetNeedId };
    }
  }
}

type HoldMove = "propose_hold" | "accept_hold" | "return_hold" | "review_hold" | "hand_on_hold" | "end_hold";

async function changeHold(
  { tx, actor, facts, today }: CaseWrite,
  move: HoldMove,
  answers: MoveAnswers,
): Promise<CaseEvent> {
  const { id: caseId } = facts;
  const {
    reason = "",
    details = "",
    summary = "",
    interimPlan = "",
    holderId,
    reviewOn,
    lawfulBasis,
    article9Condition,
  } = answers;
  const decided = { decidedById: actor.id, decidedAt: now() };

  if (move === "propose_hold") {
    const { id: holdId } = await tx.hold.create({
      data: { caseId, reason, summary, interimPlan, proposedById: actor.id, proposedAt: now() },
      select: { id: true },
    });
    return { kind: "hold_proposed", holdId };
  }
  if (!facts.hold) throw new Error("There is no hold, although its guards let the move through");
  const { id: holdId } = facts.hold;

  switch (move) {
    case "accept_hold": {
      if (!holderId || !reviewOn || !lawfulBasis || !article9Condition)
        throw new Error("An answer is missing");
      await tx.hold.update({
        where: { id: holdId },
        data: {
          ...decided,
          state: "accepted",
          holderId,
          reviewOn: columnOf(reviewOn),
          lawfulBasis,
          article9Condition,
          personInformed: answers.personInformed === "yes",
          notInformedReason: answers.whyNot ?? null,
        },
      });
      await changeHolder(tx, caseId, { kind: "hold_accepted", staffId: holderId }, responsibilityOf(facts));
      return { kind: "hold_accepted", holdId, holderId };
    }
    case "return_hold":
      await tx.hold.update({
        where: { id: holdId },
        data: { ...decided, state: "returned", returnReason: reason },
      });
      return { kind: "hold_returned", holdId };
    case "review_hold": {
      if (!reviewOn) throw new Error("An answer is missing");
      await tx.holdReview.create({
        data: {
          holdId,
          reviewedOn: columnOf(today),
          notes: details,
          nextReviewOn: columnOf(reviewOn),
          at: now(),
          byId: actor.id,
        },
      });
      await tx.hold.update({ where: { id: holdId }, data: { reviewOn: columnOf(reviewOn) } });
      return { kind: "hold_reviewed", holdId, nextReviewOn: reviewOn };
    }
    case "hand_on_hold": {
      const fromHolderId = facts.hold.holderId;
      if (!holderId || !fromHolderId) throw new Error("An answer is missing");
      await tx.hold.update({ where: { id: holdId }, data: { holderId } });
      await changeHolder(tx, caseId, { kind: "hold_handed_on", staffId: holderId }, responsibilityOf(facts));
      return { kind: "hold_handed_on", holdId, fromHolderId, holderId, reason };
    }
    case "end_hold": {
      await tx.hold.update({
        where: { id: holdId },
        data: { state: "ended", endedAt: now(), endReason: reason },
      });
      await changeHolder(tx, caseId, { kind: "hold_ended" }, responsibilityOf(facts));
      return { kind: "hold_ended", holdId };
    }
  }
}

async function decideClosure(
  { tx, actor, facts }: CaseWrite,
  { approve, answers }: { approve: boolean; answers: MoveAnswers },
): Promise<CaseEvent> {
  if (!facts.closureRequest) throw new Error("There is no request, although its guards let the move through");
  const { id: requestId, reason } = facts.closureRequest;
  await tx.closureRequest.update({
    where: { id: requestId },
    data: {
      decision: approve ? "approved" : "sent_back",
      decidedById: actor.id,
      decidedAt: now(),
      note: answers.note ?? null,
    },
  });
  if (!approve) return { kind: "closure_sent_back", requestId };
  await endCase(tx, facts.id, reason, responsibilityOf(facts));
  return { kind: "case_closed", requestId, reason };
}

/** Every handover that is under way ends with the person. */
async function endHandoversByDeath(
  { tx, actor, facts }: CaseWrite,
  { answers: { happenedOn } }: Made,
): Promise<CaseEvent[]> {
  const events: CaseEvent[] = [];
  for (const handover of facts.handovers.filter(({ status }) => !isTerminal(status))) {
    const { id: handoverId, destinationId, status } = handover;
    const record = applyMove("end_by_death", recordOf(handover), { happenedOn }, tierOf(facts));
    await tx.handover.update({
      where: { id: handoverId },
      data: { ...columnsOfRecord(record), version: { increment: 1 } },
    });
    await tx.handoverEvent.create({
      data: {
        handoverId,
        move: "end_by_death",
        fromStatus: status,
        toStatus: record.status,
        byId: actor.id,
        at: now(),
        happenedOn: columnOf(happenedOn),
        details: {},
      },
    });
    events.push({ kind: "handover_moved", handoverId, destinationId, move: "end_by_death" });
  }
  return events;
}
