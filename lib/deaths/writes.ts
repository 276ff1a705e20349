import "server-only";
import type { CaseEvent, CaseEventKind, EventToRecord } from "@/lib/audit/events";
import { listCaseEvents, listMoves, type RecordedCaseEvent, type RecordedMove } from "@/lib/audit/history";
import { columnsOfRecord } from "@/lib/cases/facts";
import { endHolds, takeUpProposal } from "@/lib/cases/responsibility";
import type { CaseWrite } from "@/lib/cases/write";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { consequencesOfDeath } from "@/lib/domain/moves/deaths";
import { replay } from "@/lib/domain/moves/handover-outcome";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { informOfDeath, informOfNoDeath } from "@/lib/cases/notices";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/*
 * What the moves of a death change, in the transaction of each. The handovers that end with the person are ended in
 * lib/moves/consequences.
 */

/** Records a death: the proposed hold returns, and every destination that has the person's papers is to be informed. */
export async function recordDeath(
  { tx, actor, facts, today }: CaseWrite,
  answers: MoveAnswers,
): Promise<CaseEvent> {
  const { happenedOn, expectation, deathDay, commissionerInformed } = answers;
  if (!expectation || !deathDay) throw new Error("An answer is missing");
  const { id: caseId } = facts;
  const recorded = { diedOn: columnOf(happenedOn), recordedAt: now() };

  const { id: deathId } = await tx.death.create({
    data: {
      ...recorded,
      caseId,
      expectation,
      isDayKnown: deathDay === "died_on",
      source: answers.who ?? "",
      checked: answers.checked ?? null,
      coronersOfficer: answers.coronersOfficer ?? null,
      familyContact: answers.familyContact ?? null,
      commissionerInformed: commissionerInformed === undefined ? null : commissionerInformed === "yes",
      notInformedReason: commissionerInformed === "no" ? (answers.whyNot ?? null) : null,
      recordedById: actor.id,
    },
    select: { id: true },
  });
  await tx.case.update({
    where: { id: caseId },
    data: { diedOn: recorded.diedOn, deathRecordedAt: recorded.recordedAt },
  });

  const { toInform, returnsProposal } = consequencesOfDeath(facts);
  if (returnsProposal) await endHolds(tx, caseId, "The person has died.");
  await informOfDeath(
    tx,
    { caseId, deathId, since: today },
    toInform.map(({ id }) => id),
  );
  return { kind: "death_recorded", on: happenedOn, deathId };
}

/** A second person has checked the recorded death. */
export async function confirmDeath({ tx, actor, facts }: CaseWrite): Promise<CaseEvent> {
  const { id: deathId } = recordedDeath(facts);
  await tx.death.update({
    where: { id: deathId },
    data: { confirmedAt: now(), confirmedById: actor.id },
  });
  return { kind: "death_confirmed", deathId };
}

/**
 * Takes a recorded death back: a proposal that it had returned waits for the office again, and destinations that were
 * informed of it are to be informed of the mistake.
 */
export async function takeBackDeath(
  { tx, actor, facts, today }: CaseWrite,
  { reason = "" }: MoveAnswers,
): Promise<EventToRecord> {
  const { id: caseId, deathRecordedAt } = facts;
  const { id: deathId } = recordedDeath(facts);
  if (!deathRecordedAt) throw new Error("A death was recorded at no time");

  await tx.death.update({
    where: { id: deathId },
    data: { takenBackAt: now(), takenBackById: actor.id, takenBackReason: reason },
  });
  await tx.case.update({ where: { id: caseId }, data: { diedOn: null, deathRecordedAt: null } });
  if (facts.holder.by === "worker") await takeUpProposal(tx, caseId, { returnedSince: deathRecordedAt });
  await informOfNoDeath(tx, { caseId, deathId, since: today });

  const events = await listEventsOf(tx, caseId);
  return { ...takingBack(deathId, reason), cancelsId: lastOf(events, "death_recorded").id };
}

/**
 * Undoes what a death had brought about besides its own record: each handover that it ended returns to where it was, by
 * a further event, and its confirmation no longer counts. Returns the events to record.
 */
export async function undoDeath(
  { tx, actor, facts, today }: CaseWrite,
  { reason = "" }: MoveAnswers,
): Promise<EventToRecord[]> {
  const { id: deathId, confirmedAt } = recordedDeath(facts);
  const events = await listEventsOf(tx, facts.id);
  const histories = await listMoves(
    tx,
    facts.handovers.map(({ id }) => id),
  );
  const undone: EventToRecord[] =
    confirmedAt === null
      ? []
      : [{ ...takingBack(deathId, reason), cancelsId: lastOf(events, "death_confirmed").id }];

  for (const { id: handoverId, destinationId, status } of facts.handovers) {
    const history = histories.get(handoverId) ?? [];
    const ending = history.find(({ move }) => move === "end_by_death");
    if (!ending) continue;
    const record = replay(effectiveEvents<RecordedMove>(history.filter((move) => move !== ending)));
    await tx.handover.update({
      where: { id: handoverId },
      data: { ...columnsOfRecord(record), version: { increment: 1 } },
    });
    await tx.handoverEvent.create({
      data: {
        handoverId,
        move: "take_back",
        fromStatus: status,
        toStatus: record.status,
        byId: actor.id,
        at: now(),
        happenedOn: columnOf(today),
        details: { reason },
        cancelsId: ending.id,
      },
    });
    undone.push({
      kind: "handover_moved",
      handoverId,
      destinationId,
      move: "take_back",
      reason,
      cancelsId: endingIn(events, handoverId).id,
    });
  }
  return undone;
}

const takingBack = (deathId: string, reason: string) =>
  ({ kind: "death_taken_back", deathId, reason }) as const;

const listEventsOf = async (tx: Tx, caseId: string): Promise<readonly RecordedCaseEvent[]> =>
  (await listCaseEvents(tx, [caseId])).get(caseId) ?? [];

const lastOf = (events: readonly RecordedCaseEvent[], wanted: CaseEventKind): RecordedCaseEvent =>
  present(events.findLast(({ kind }) => kind === wanted));

const endingIn = (events: readonly RecordedCaseEvent[], handoverId: string): RecordedCaseEvent =>
  present(
    events.findLast(
      (event) =>
        event.kind === "handover_moved" && event.handoverId === handoverId && event.move === "end_by_death",
    ),
  );

function present(event: RecordedCaseEvent | undefined): RecordedCaseEvent {
  if (!event) throw new Error("Something was done to a case and not recorded on it");
  return event;
}

function recordedDeath({ death }: CaseWrite["facts"]) {
  if (!death) throw new Error("No death is recorded, although the guards let the move through");
  return death;
}
