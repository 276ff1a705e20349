import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { columnsOfRecord } from "@/lib/cases/facts";
import { lockCase, type LockedCase } from "@/lib/cases/lock";
import { findResponsibility } from "@/lib/cases/responsibility";
import { findContact } from "@/lib/contacts/reads";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import { handoverEngine } from "@/lib/domain/moves/handover-engine";
import type { LaterMove, MoveName } from "@/lib/domain/moves/handover-moves";
import type { HandoverRecord } from "@/lib/domain/facts/handover-record";
import type { HandoverKind, HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { now, today } from "@/lib/platform/clock";
import { breaksIndex } from "@/lib/platform/constraint";
import { db, type Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import { applyConsequences } from "./consequences";
import type { HandoverRefusal, MoveBlocked } from "./messages";
import { findPlanFacts, listHandovers } from "./reads";
import type { HandoverView } from "./types";

type Written = Result<{ handoverId: string }, HandoverRefusal>;

export type PlanHandover = { reference: string; destinationId: string; kind: HandoverKind };

/** Plans an attempt to place a person with a destination. Nothing is sent by it. */
export const planHandover = (
  scope: CaseScope,
  actor: Actor,
  requestKey: string,
  { reference, destinationId, kind }: PlanHandover,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "plan_handover" }, async (tx): Promise<Written> => {
    const locked = await lockCase(tx, scope, actor, reference);
    if (!locked.ok) return locked;

    const about = { caseId: locked.value.id, destinationId };
    const facts = await findPlanFacts(scope, { ...about, kind }, tx);
    if (!facts) return refuse("destination_unknown");
    const planned = handoverEngine.make(
      { move: "plan" },
      { ...facts, today: today(), actor },
      { happenedOn: today() },
    );
    if (!planned.ok) return refuse({ refusals: planned.refusal, since: null });

    const { id: handoverId } = await tx.handover.create({
      data: { ...about, kind, plannedAt: now(), ...columnsOfRecord(planned.value) },
      select: { id: true },
    });
    await recordMove(tx, actor, {
      handoverId,
      move: "plan",
      from: null,
      to: planned.value.status,
      answers: { happenedOn: today() },
    });
    await recordCaseEvent(tx, by(actor, locked.value), {
      kind: "handover_planned",
      handoverId,
      destinationId,
      move: "plan",
    });
    await deriveCase(tx, locked.value.programme, locked.value.id);
    return ok({ handoverId });
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
  writeOnce({ requestKey, actorId: actor.id, action: "move_handover" }, async (tx): Promise<Written> => {
    const decided = await decide(tx, scope, actor, input);
    if (!decided.ok) return decided;
    const { locked, handover, record } = decided.value;
    const before = await findResponsibility(tx, locked.id);
    const { handoverId, version, move, answers } = input;

    const { count } = await tx.handover.updateMany({
      where: { id: handoverId, version },
      data: { ...columnsOfRecord(record), version: { increment: 1 } },
    });
    if (count === 0) return refuse(blocked(handover, version));

    const { tier } = record;
    await recordMove(tx, actor, {
      handoverId,
      move,
      from: handover.status,
      to: record.status,
      answers,
      tier,
    });
    const holderMoved = await applyConsequences(tx, actor, locked, { handover, move, answers, tier, before });
    await recordCaseEvent(tx, by(actor, locked), {
      kind: "handover_moved",
      handoverId,
      destinationId: handover.destination.id,
      move,
      ...(holderMoved && { holderMoved }),
    });
    await deriveCase(tx, locked.programme, locked.id);
    return ok({ handoverId });
  }).catch(leadTaken);

/**
 * Whether a move would be made, for showing its answers once more before they become final. Writes nothing; answers
 * the day of the contact that the answers name, by which people know it.
 */
export const rehearseMove = (scope: CaseScope, actor: Actor, input: MoveHandover) =>
  db.$transaction(async (tx): Promise<Result<{ contactOn: CalendarDate | null }, HandoverRefusal>> => {
    const decided = await decide(tx, scope, actor, input);
    if (!decided.ok) return decided;
    const { locked, handover } = decided.value;
    if (handover.version !== input.version) return refuse(blocked(handover, input.version));

    const { contactId } = input.answers;
    const contact =
      contactId === undefined
        ? null
        : await findContact(scope, { reference: locked.reference, contactId }, tx);
    return ok({ contactOn: contact && contact.happenedOn });
  });

type Decided = { locked: LockedCase; handover: HandoverView; record: HandoverRecord };

async function decide(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  { reference, handoverId, version, move, answers }: MoveHandover,
): Promise<Result<Decided, HandoverRefusal>> {
  const locked = await lockCase(tx, scope, actor, reference);
  if (!locked.ok) return locked;

  const handovers = await listHandovers(scope, locked.value.id, tx);
  const handover = handovers.find(({ id }) => id === handoverId);
  if (!handover) return refuse("not_found");

  const moved = handoverEngine.make({ move }, { ...handover.facts, today: today(), actor }, answers);
  if (!moved.ok) return refuse({ ...blocked(handover, version), refusals: moved.refusal });
  return ok({ locked: locked.value, handover, record: moved.value });
}

function blocked({ version, history }: HandoverView, seen: number): MoveBlocked {
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
};

const recordMove = (
  tx: Tx,
  actor: Actor,
  { from, to, answers: { happenedOn, ...details }, tier, ...move }: Move,
) =>
  tx.handoverEvent.create({
    data: {
      ...move,
      fromStatus: from,
      toStatus: to,
      byId: actor.id,
      at: now(),
      happenedOn: columnOf(happenedOn),
      // The tier is fixed when the handing over starts, and replayed from there.
      details: move.move === "start" && tier ? { ...details, tier } : details,
    },
  });

const by = (actor: Actor, { id: caseId, programme }: LockedCase) => ({
  programmeId: programme.id,
  byId: actor.id,
  caseId,
});
