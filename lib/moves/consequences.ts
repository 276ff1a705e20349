import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { recordCaseEvent } from "@/lib/audit/record";
import { columnsOfRecord } from "@/lib/cases/facts";
import type { LockedCase } from "@/lib/cases/lock";
import { changeHolder, endCase, findResponsibility, endHolds, takeEndBack } from "@/lib/cases/responsibility";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { tierOf } from "@/lib/domain/facts/conditions";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import { applyMove, recordOf } from "@/lib/domain/moves/handover-outcome";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Made = { chosen: ChosenCaseMove; answers: MoveAnswers; facts: CaseFacts };

/** Stores what a move of a case changes, in the transaction of the move, and answers what is recorded of it. */
export async function applyToCase(
  tx: Tx,
  actor: Actor,
  locked: LockedCase,
  { chosen, answers, facts }: Made,
): Promise<CaseEvent> {
  const { id: caseId } = locked;
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
    case "end_hold":
      return applyToHold(tx, actor, caseId, { move: chosen.move, answers, facts });
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
      return decideClosure(tx, actor, caseId, { approve: chosen.move === "approve_closure", answers, facts });
    case "reopen":
      await takeEndBack(tx, caseId, { kind: "reopened" }, await findResponsibility(tx, caseId));
      return { kind: "case_reopened", reason };
    case "review_contact_after_end":
      await tx.case.update({ where: { id: caseId }, data: { contactsReviewedAt: now() } });
      return { kind: "contact_after_end_reviewed", reason: details };
    case "record_death":
      await recordDeath(tx, actor, locked, { answers, facts });
      return { kind: "death_recorded", on: happenedOn };
    case "record_unmet_need": {
      const { id: unmetNeedId } = await tx.unmetNeed.create({
        data: {
          caseId,
          areas: facts.needs.map(({ area }) => area),
          details,
          recordedOn: columnOf(today()),
          recordedAt: now(),
          byId: actor.id,
        },
        select: { id: true },
      });
      return { kind: "unmet_need_recorded", unmetNeedId };
    }
  }
}

type HoldMove = "propose_hold" | "accept_hold" | "return_hold" | "review_hold" | "end_hold";

async function applyToHold(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { move, answers, facts }: { move: HoldMove; answers: MoveAnswers; facts: CaseFacts },
): Promise<CaseEvent> {
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
      const before = await findResponsibility(tx, caseId);
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
      await changeHolder(tx, caseId, { kind: "hold_accepted", staffId: holderId }, before);
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
          reviewedOn: columnOf(today()),
          notes: details,
          nextReviewOn: columnOf(reviewOn),
          at: now(),
          byId: actor.id,
        },
      });
      await tx.hold.update({ where: { id: holdId }, data: { reviewOn: columnOf(reviewOn) } });
      return { kind: "hold_reviewed", holdId, nextReviewOn: reviewOn };
    }
    case "end_hold": {
      const before = await findResponsibility(tx, caseId);
      await tx.hold.update({
        where: { id: holdId },
        data: { state: "ended", endedAt: now(), endReason: reason },
      });
      await changeHolder(tx, caseId, { kind: "hold_ended" }, before);
      return { kind: "hold_ended", holdId };
    }
  }
}

async function decideClosure(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { approve, answers, facts }: { approve: boolean; answers: MoveAnswers; facts: CaseFacts },
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
  await endCase(tx, caseId, reason, await findResponsibility(tx, caseId));
  return { kind: "case_closed", requestId, reason };
}

/** Every handover that is under way ends with the person, and so does a hold that was only proposed. */
async function recordDeath(
  tx: Tx,
  actor: Actor,
  { id: caseId, programme }: LockedCase,
  { answers: { happenedOn, who = "" }, facts }: { answers: MoveAnswers; facts: CaseFacts },
) {
  await tx.case.update({
    where: { id: caseId },
    data: { diedOn: columnOf(happenedOn), deathSource: who, deathRecordedAt: now() },
  });
  for (const handover of facts.handovers.filter(({ status }) => !isTerminal(status))) {
    const { id: handoverId, destinationId, status } = handover;
    const answers = { happenedOn };
    const record = applyMove("end_by_death", recordOf(handover), answers, tierOf(facts));
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
    await recordCaseEvent(
      tx,
      { programmeId: programme.id, byId: actor.id, caseId },
      { kind: "handover_moved", handoverId, destinationId, move: "end_by_death" },
    );
  }
  if (facts.hold?.state === "proposed") await endHolds(tx, caseId, "The person has died.");
}
