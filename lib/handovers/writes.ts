import "server-only";
import type { CaseScope } from "@/lib/auth/scope";
import { columnsOfRecord } from "@/lib/cases/facts";
import { markAlone } from "@/lib/cases/decided-alone";
import { rehearseOnCase, writeToCase, type CaseWrite } from "@/lib/cases/write";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HandoverRecord } from "@/lib/domain/facts/handover-record";
import { aloneActOfHandover } from "@/lib/domain/moves/decided-alone";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import { fixesTier } from "@/lib/domain/moves/handover-outcome";
import { isOnlyRecorded } from "@/lib/domain/moves/only-recorded";
import type { LaterMove, MoveName } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import type { HandoverKind, HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { now } from "@/lib/platform/clock";
import { breaksIndex } from "@/lib/platform/constraint";
import type { Tx } from "@/lib/platform/db";
import { applyConsequences } from "./consequences";
import type { HandoverRefusal, MoveBlocked } from "./messages";
import { findHandoverToMove, findPlanFactsOf } from "./reads";
import type { HandoverToMove } from "./types";
import { lastEventOf, lastMoveMade } from "./undo";

type Written = Result<{ handoverId: string }, HandoverRefusal>;

export type PlanHandover = { reference: string; destinationId: string; kind: HandoverKind };

/** Plans an attempt to place a person with a destination. Nothing is sent by it. */
export const planHandover = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, destinationId, kind }: PlanHandover,
): Promise<Written> =>
  writeToCase({ scope, actor, requestKey, action: "plan_handover", reference }, async (write) => {
    const { tx, today } = write;
    const facts = await findPlanFactsOf(tx, write, { destinationId, kind });
    if (!facts) return refuse("destination_unknown");
    const planned = handoverEngine.make({ move: "plan" }, { ...facts, today, actor }, { happenedOn: today });
    if (!planned.ok) return refuse({ refusals: planned.refusal, since: null });

    const { id: handoverId } = await tx.handover.create({
      data: {
        caseId: write.facts.id,
        destinationId,
        kind,
        plannedAt: now(),
        ...columnsOfRecord(planned.value),
      },
      select: { id: true },
    });
    await recordMove(tx, actor, {
      handoverId,
      move: "plan",
      from: null,
      to: planned.value.status,
      answers: { happenedOn: today },
    });
    return ok({
      value: { handoverId },
      events: [{ kind: "handover_planned", handoverId, destinationId, move: "plan" }],
    });
  });

export type MoveHandover = {
  reference: string;
  handoverId: string;
  /** The version that the person saw. */
  version: number;
  move: LaterMove;
  answers: MoveAnswers;
};

/** Makes one move of a handover. Two people who act at once: the second is shown what the first has done. */
export const moveHandover = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  input: MoveHandover,
): Promise<Written> =>
  writeToCase(
    { scope, actor, requestKey, action: "move_handover", reference: input.reference },
    async (write) => {
      const { tx, today } = write;
      const decided = await decide(write, input);
      if (!decided.ok) return decided;
      const { handover, record } = decided.value;
      const { handoverId, version, move, answers } = input;

      const { count } = await tx.handover.updateMany({
        where: { id: handoverId, version },
        data: { ...columnsOfRecord(record), version: { increment: 1 } },
      });
      if (count === 0) return refuse(blocked(handover, version));

      const { tier } = record;
      const { status: from } = handover.facts.handover;
      const onlyRecorded = isOnlyRecorded(move, { ...handover.facts, today, actor }, answers);
      const outOfDate = move === "send" && record.sentOutOfDate;
      const isCorrection = move === "take_back";
      const kept = { tier, onlyRecorded, outOfDate };
      await recordMove(tx, actor, {
        handoverId,
        move,
        from,
        to: record.status,
        answers,
        ...kept,
        ...(isCorrection && { cancelsId: lastMoveMade(handover).id }),
      });
      const alone = aloneActOfHandover(move, { ...handover.facts, today, actor });
      const marked = await markAlone(write, alone, answers.aloneReason);
      const { holderMoved, events } = onlyRecorded
        ? { events: [] }
        : await applyConsequences(write, { handover, move, answers, tier });
      return ok({
        value: { handoverId },
        events: [
          ...marked,
          ...events,
          {
            kind: "handover_moved",
            handoverId,
            destinationId: handover.destination.id,
            move,
            ...(holderMoved && { holderMoved }),
            ...(isCorrection && { cancelsId: lastEventOf(handover).id, reason: answers.reason ?? "" }),
          },
        ],
      });
    },
  ).catch(leadTaken);

/**
 * Whether a move would be made, for showing its answers once more before they become final. Writes nothing. Returns
 * the day of the contact that the answers name, by which people know it.
 */
export const rehearseMove = (
  scope: CaseScope,
  actor: Actor,
  input: MoveHandover,
): Promise<Result<{ contactOn: CalendarDate | null }, HandoverRefusal>> =>
  rehearseOnCase(
    { scope, actor, reference: input.reference },
    async (write): Promise<Result<{ contactOn: CalendarDate | null }, HandoverRefusal>> => {
      const decided = await decide(write, input);
      if (!decided.ok) return decided;
      const { handover } = decided.value;
      if (handover.version !== input.version) return refuse(blocked(handover, input.version));

      const contact = write.facts.contacts.find(({ id }) => id === input.answers.contactId);
      return ok({ contactOn: contact?.happenedOn ?? null });
    },
  );

type Decided = { handover: HandoverToMove; record: HandoverRecord };

async function decide(
  write: CaseWrite,
  { handoverId, version, move, answers }: MoveHandover,
): Promise<Result<Decided, HandoverRefusal>> {
  const handover = await findHandoverToMove(write.tx, write, handoverId);
  if (!handover) return refuse("not_found");

  const { today, actor } = write;
  const moved = handoverEngine.make({ move }, { ...handover.facts, today, actor }, answers);
  if (!moved.ok) return refuse({ ...blocked(handover, version), refusals: moved.refusal });
  return ok({ handover, record: moved.value });
}

function blocked({ version, history }: HandoverToMove, seen: number): MoveBlocked {
  const move = history.at(-1);
  return { refusals: [], since: move && version !== seen ? { version, move } : null };
}

/** The refusal of the database for a second lead that no lock on the case held back. */
function leadTaken(thrown: unknown): Written {
  if (!breaksIndex(thrown, "handover_one_lead")) throw thrown;
  return refuse({ refusals: ["only_lead"], since: null });
}

type Move = {
  handoverId: string;
  move: MoveName;
  from: HandoverStatus | null;
  to: HandoverStatus;
  answers: MoveAnswers;
  tier?: HandoverTier | null;
  onlyRecorded?: boolean;
  outOfDate?: boolean;
  /** The move that this one takes back. */
  cancelsId?: string;
};

const recordMove = (
  tx: Tx,
  actor: Actor,
  { from, to, answers: { happenedOn, ...details }, tier, onlyRecorded, outOfDate, ...move }: Move,
) =>
  tx.handoverEvent.create({
    data: {
      ...move,
      fromStatus: from,
      toStatus: to,
      byId: actor.id,
      at: now(),
      happenedOn: columnOf(happenedOn),
      // Replayed from there: what the move depended on besides its answers.
      details: {
        ...details,
        ...(fixesTier(move.move) && tier && { tier }),
        ...(onlyRecorded && { onlyRecorded }),
        ...(outOfDate && { outOfDate }),
      },
    },
  });
