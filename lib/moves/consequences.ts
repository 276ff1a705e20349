import "server-only";
import type { CaseEvent, EventToRecord } from "@/lib/audit/events";
import { markAlone } from "@/lib/cases/decided-alone";
import type { AloneAct } from "@/lib/domain/vocabulary/alone-acts";
import { changeAfterCare } from "@/lib/after-care/writes";
import { columnsOfRecord } from "@/lib/cases/facts";
import type { CaseWrite, EventsDone } from "@/lib/cases/write";
import { responsibilityOf } from "@/lib/domain/case/holder";
import { openNotice } from "@/lib/cases/notices";
import { changeHolder, endCase, takeEndBack } from "@/lib/cases/responsibility";
import { confirmDeath, recordDeath, takeBackDeath, undoDeath } from "@/lib/deaths/writes";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { consequencesOfDeath } from "@/lib/domain/moves/deaths";
import { tierOf } from "@/lib/domain/facts/conditions";
import type { CaseFacts, HandoverFacts } from "@/lib/domain/facts/case";
import { silentFor } from "@/lib/domain/facts/silence";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import type { CaseMoveName } from "@/lib/domain/moves/case-moves";
import { applyMove, recordOf, type AppliedMove } from "@/lib/domain/moves/handover-outcome";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { accepted, named } from "@/lib/holds/writes";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Made = {
  chosen: ChosenCaseMove;
  answers: MoveAnswers;
  /** The case that is kept when this one ends as its duplicate; null where none is named. */
  keptCaseId: string | null;
  /** What it decides without a second person; null where it has one, or needs none. */
  alone: AloneAct | null;
};

/** Stores what a move of a case changes, in the transaction of the move, and returns what is recorded of it. */
export async function applyToCase(write: CaseWrite, made: Made): Promise<EventsDone> {
  const event = await changeCase(write, made);
  const withIt =
    made.chosen.move === "take_back_death"
      ? await undoDeath(write, made.answers)
      : await endHandovers(write, made);
  const marked = await markAlone(write, made.alone, made.answers.aloneReason);
  return [...marked, ...withIt, event];
}

/** The service, or the office that held the person, is responsible again. Returns the worker of the case. */
async function takeOnAgain({ tx, facts }: CaseWrite, answers: MoveAnswers): Promise<string> {
  const workerId = answers.workerId ?? facts.workerId;
  await takeEndBack(tx, facts.id, { kind: "taken_on_again", workerId }, responsibilityOf(facts));
  return workerId;
}

async function changeCase(
  write: CaseWrite,
  { chosen, answers, keptCaseId, alone }: Made,
): Promise<EventToRecord> {
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
    case "take_back_hold":
    case "accept_hold":
    case "take_hold":
    case "return_hold":
    case "review_hold":
    case "hand_on_hold":
    case "end_hold":
      return changeHold(write, chosen.move, answers);
    case "stand_in":
      await tx.standIn.create({
        data: { caseId, staffId: actor.id, on: columnOf(today), reason, at: now() },
      });
      return { kind: "stood_in", on: today, reason };
    case "step_in":
      return stepIn(write, answers);
    case "propose_after_care":
    case "take_back_after_care":
    case "accept_after_care":
    case "take_after_care":
    case "return_after_care":
    case "hand_on_after_care":
      return changeAfterCare(write, chosen.move, answers);
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
      return decideClosure(write, { approve: chosen.move === "approve_closure", answers, keptCaseId, alone });
    case "take_back_closure": {
      const { id: requestId } = await settleRequest(write, "taken_back", reason);
      return { kind: "closure_taken_back", requestId };
    }
    case "reopen":
      if (facts.diedOn === null)
        return { kind: "case_reopened", workerId: await takeOnAgain(write, answers), reason };
      await takeEndBack(tx, caseId, { kind: "reopened" }, responsibilityOf(facts));
      return { kind: "case_reopened", reason };
    case "take_on_again":
      return { kind: "taken_on_again", workerId: await takeOnAgain(write, answers), reason };
    case "review_alone":
      await tx.decidedAlone.updateMany({
        where: { caseId, reviewedAt: null, byId: { not: actor.id } },
        data: { reviewedById: actor.id, reviewedAt: now(), finding: details },
      });
      return { kind: "alone_reviewed", reason: details };
    case "review_contact_after_end":
      await tx.case.update({ where: { id: caseId }, data: { contactsReviewedAt: now() } });
      return { kind: "contact_after_end_reviewed", reason: details };
    case "record_death":
      return recordDeath(write, answers);
    case "confirm_death":
      return confirmDeath(write);
    case "take_back_death":
      return takeBackDeath(write, answers);
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

/** What the office agreed with a silent destination becomes a move of the handover, from which its deadlines follow. */
async function stepIn(
  { tx, actor, facts, programme, today }: CaseWrite,
  answers: MoveAnswers,
): Promise<CaseEvent> {
  const handover = silentFor(facts, programme.settings, today);
  if (!handover) throw new Error("No destination is silent, although the guards let the move through");
  const { id: handoverId, destinationId } = handover;
  await moveAlong(tx, { handover, facts, actor, move: "office_stepped_in", answers });
  return { kind: "handover_moved", handoverId, destinationId, move: "office_stepped_in" };
}

type HoldMove =
  | "propose_hold"
  | "take_back_hold"
  | "accept_hold"
  | "take_hold"
  | "return_hold"
  | "review_hold"
  | "hand_on_hold"
  | "end_hold";

/** The day of the first review of a hold. */
function reviewed({ reviewOn }: MoveAnswers) {
  if (!reviewOn) throw new Error("An answer is missing");
  return { reviewOn: columnOf(reviewOn) };
}

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
    deputyId = null,
    reviewOn,
  } = answers;

  if (move === "propose_hold") {
    const { id: holdId } = await tx.hold.create({
      data: { caseId, reason, summary, interimPlan, proposedById: actor.id, proposedAt: now() },
      select: { id: true },
    });
    return { kind: "hold_proposed", holdId };
  }
  if (move === "take_hold") {
    if (!holderId) throw new Error("An answer is missing");
    const proposed = { caseId, reason, summary: "", interimPlan, proposedById: actor.id, proposedAt: now() };
    const { id: holdId } = await tx.hold.create({
      data: { ...proposed, ...accepted(actor, answers), ...reviewed(answers) },
      select: { id: true },
    });
    await changeHolder(tx, caseId, { kind: "hold_accepted", staffId: holderId }, responsibilityOf(facts));
    return { kind: "hold_taken", holdId, holderId, deputyId };
  }
  if (!facts.hold) throw new Error("There is no hold, although its guards let the move through");
  const { id: holdId } = facts.hold;

  switch (move) {
    case "accept_hold": {
      if (!holderId) throw new Error("An answer is missing");
      await tx.hold.update({
        where: { id: holdId },
        data: { ...accepted(actor, answers), ...reviewed(answers) },
      });
      await changeHolder(tx, caseId, { kind: "hold_accepted", staffId: holderId }, responsibilityOf(facts));
      return { kind: "hold_accepted", holdId, holderId, deputyId };
    }
    case "take_back_hold":
      await tx.hold.update({ where: { id: holdId }, data: { state: "taken_back" } });
      return { kind: "hold_proposal_taken_back", holdId, reason };
    case "return_hold":
      await tx.hold.update({
        where: { id: holdId },
        data: { state: "returned", decidedById: actor.id, decidedAt: now(), returnReason: reason },
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
      await tx.hold.update({ where: { id: holdId }, data: named(answers) });
      await changeHolder(tx, caseId, { kind: "hold_handed_on", staffId: holderId }, responsibilityOf(facts));
      return { kind: "hold_handed_on", holdId, fromHolderId, holderId, deputyId, reason };
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
  write: CaseWrite,
  {
    approve,
    answers,
    keptCaseId,
    alone,
  }: { approve: boolean; answers: MoveAnswers; keptCaseId: Made["keptCaseId"]; alone: Made["alone"] },
): Promise<CaseEvent> {
  const { id: requestId, reason } = await settleRequest(
    write,
    approve ? "approved" : "sent_back",
    answers.note ?? null,
    alone !== null,
  );
  if (!approve) return { kind: "closure_sent_back", requestId };
  await endCase(write.tx, write.facts.id, { reason, keptCaseId }, responsibilityOf(write.facts));
  return { kind: "case_closed", requestId, reason, ...(keptCaseId !== null && { keptCaseId }) };
}

/** The open request no longer waits. Returns it. */
async function settleRequest(
  { tx, actor, facts }: CaseWrite,
  decision: "approved" | "sent_back" | "taken_back",
  note: string | null,
  decidedAlone = false,
): Promise<NonNullable<CaseFacts["closureRequest"]>> {
  if (!facts.closureRequest) throw new Error("There is no request, although its guards let the move through");
  await tx.closureRequest.update({
    where: { id: facts.closureRequest.id },
    data: { decision, decidedById: actor.id, decidedAt: now(), note, decidedAlone },
  });
  return facts.closureRequest;
}

/** The handovers that a move of the case ends, and the move of theirs that ends them. */
function endedBy(move: CaseMoveName, facts: CaseFacts) {
  const { handovers, diedOn, closureRequest } = facts;
  switch (move) {
    case "record_death":
      return { ending: "end_by_death", ended: consequencesOfDeath(facts).withdrawn } as const;
    // Nothing goes on for a record that is a duplicate or an error.
    case "approve_closure":
      return closureRequest?.reason === "duplicate_or_error"
        ? ({
            ending: "end_as_duplicate",
            ended: handovers.filter(({ status }) => !isTerminal(status)),
          } as const)
        : null;
    // The destination is no longer responsible for the person who came back, so another lead can be planned.
    case "reopen":
    case "take_on_again":
      return {
        ending: "end_by_return",
        ended: handovers.filter(
          ({ kind, status }) => kind === "lead" && status === "completed" && diedOn === null,
        ),
      } as const;
    default:
      return null;
  }
}

async function endHandovers(
  { tx, actor, facts, today }: CaseWrite,
  { chosen: { move }, answers: { happenedOn } }: Made,
): Promise<CaseEvent[]> {
  const ends = endedBy(move, facts);
  if (!ends) return [];
  const { ending } = ends;

  const events: CaseEvent[] = [];
  for (const handover of ends.ended) {
    const { id: handoverId, destinationId } = handover;
    await moveAlong(tx, { handover, facts, actor, move: ending, answers: { happenedOn } });
    if (ending === "end_as_duplicate" && handover.sentOn !== null) {
      await openNotice(tx, { caseId: facts.id, handoverId, reason: "duplicate", since: today });
    }
    events.push({ kind: "handover_moved", handoverId, destinationId, move: ending });
  }
  return events;
}

/** A handover is moved by a move of its case. */
async function moveAlong(
  tx: Tx,
  {
    handover,
    facts,
    actor,
    move,
    answers,
  }: Pick<CaseWrite, "facts" | "actor"> & {
    handover: HandoverFacts;
    move: AppliedMove;
    answers: MoveAnswers;
  },
) {
  const { id: handoverId, status } = handover;
  const record = applyMove(move, recordOf(handover), answers, { tier: tierOf(facts), byId: actor.id });
  await tx.handover.update({
    where: { id: handoverId },
    data: { ...columnsOfRecord(record), version: { increment: 1 } },
  });
  const { happenedOn, ...details } = answers;
  await tx.handoverEvent.create({
    data: {
      handoverId,
      move,
      fromStatus: status,
      toStatus: record.status,
      byId: actor.id,
      at: now(),
      happenedOn: columnOf(happenedOn),
      details,
    },
  });
}
