import type { CaseEvent } from "@/lib/audit/events";
import { recordCaseEvent } from "@/lib/audit/record";
import { columnsOfRecord } from "@/lib/cases/facts";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { replay, type PastMove } from "@/lib/domain/moves/handover-outcome";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { HandoverKind, HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { applyConsequences } from "@/lib/handovers/consequences";
import { findHandoverToMove } from "@/lib/handovers/reads";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Case, Handover, SummaryVersion } from "@/lib/platform/generated/prisma/client";
import { findProgramme } from "@/lib/programmes/reads";
import { aCase, derived, readCase } from "./cases";
import { aDestination } from "./destinations";
import { historyTo } from "./handover-history";
import type { HandoverColumns, MoveToMake } from "./handover-history";
import { aSharingDecision } from "./sharing";
import { actorOf, aManager, workerOf } from "./staff";

type HandoverGiven = HandoverColumns & {
  caseId?: string;
  destinationId?: string;
  kind?: HandoverKind;
  status?: HandoverStatus;
  plannedAt?: Date;
};

/** The newest summary sent with a handover. */
export const sentVersion = (handoverId: string): Promise<SummaryVersion> =>
  db.summaryVersion.findFirstOrThrow({ where: { handoverId }, orderBy: { number: "desc" } });

/**
 * A handover in any status that the table of moves can reach, with the moves that led there and their effects in the
 * product: a summary sent on a sharing decision, a checklist, an unmet need, another holder of the case. Everything
 * happens on the day of the referral (`sentOn`, or else today) unless another day is given. A handover that broke
 * down after completion has a `completedOn`.
 */
export async function aHandover({
  caseId,
  destinationId,
  kind = "lead",
  status = "draft",
  plannedAt = now(),
  ...given
}: HandoverGiven = {}): Promise<Handover> {
  const about = caseId ? await db.case.findUniqueOrThrow({ where: { id: caseId } }) : await aCase();
  const history = await madeBySomeone(about, await historyTo(status, given, about.id));
  const handover = await db.handover.create({
    data: {
      caseId: about.id,
      destinationId: destinationId ?? (await aDestination({ programmeId: about.programmeId })).id,
      kind,
      plannedAt,
      ...columnsOfRecord(replay(effectiveEvents(history.slice(0, 1)))),
    },
  });
  for (const index of history.keys()) await make(about, handover, history.slice(0, index + 1));
  await derived(about);
  return db.handover.findUniqueOrThrow({ where: { id: handover.id } });
}

type MadeMove = PastMove & { actor: Actor };

/** Each move by someone whose role allows it: the worker of the case where it does, else a manager. */
async function madeBySomeone(about: Case, history: readonly MoveToMake[]): Promise<MadeMove[]> {
  const worker = await workerOf(about);
  const isOfWorker = ({ move }: MoveToMake) => moveOf(move).by.includes("worker");
  const manager = history.every(isOfWorker)
    ? worker
    : actorOf(await aManager({ programmeId: about.programmeId }));
  return history.map((made) => {
    const actor = isOfWorker(made) ? worker : manager;
    return { ...made, actor, byId: actor.id };
  });
}

/** Makes the last move of a history as the product does, without checking guards. */
async function make(about: Case, handover: Handover, history: readonly MadeMove[]) {
  const made = history.at(-1);
  if (!made) throw new Error("A handover has no history");
  const { move, answers, actor } = made;
  const { id: caseId, programmeId } = about;
  const { id: handoverId, destinationId, plannedAt } = handover;
  const record = replay(effectiveEvents(history));
  const of = { handoverId, destinationId };

  const recordEvent = (event: CaseEvent) =>
    recordCaseEvent(db, { programmeId, byId: actor.id, caseId }, event);
  const { happenedOn, ...details } = answers;
  const storeMove = () =>
    db.handoverEvent.create({
      data: {
        handoverId,
        move,
        fromStatus: move === "plan" ? null : replay(effectiveEvents(history.slice(0, -1))).status,
        toStatus: record.status,
        byId: actor.id,
        at: new Date(plannedAt.getTime() + history.length),
        happenedOn: columnOf(happenedOn),
        details: move === "start" ? { ...details, tier: record.tier } : details,
      },
    });
  if (move === "plan") {
    await storeMove();
    await recordEvent({ kind: "handover_planned", ...of, move });
    return;
  }

  if (move === "make_version") await decideSharing(handover);
  if (move === "complete") await finishChecklist(handoverId, actor.id, happenedOn);
  const found = await readCase(caseId);
  const programme = await findProgramme(programmeId);
  const seen = await findHandoverToMove(db, { facts: found.facts, programme }, handoverId);
  if (!seen) throw new Error("The case does not have its handover");
  await db.handover.update({ where: { id: handoverId }, data: columnsOfRecord(record) });
  await storeMove();
  const { holderMoved, events } = await applyConsequences(
    { tx: db, actor, programme, today: today(), ...found },
    { handover: seen, move, answers, tier: record.tier },
  );
  for (const event of events) await recordEvent(event);
  await recordEvent({ kind: "handover_moved", ...of, move, ...(holderMoved && { holderMoved }) });
}

/** The sharing decision that a referral needs: the person's consent, if none is recorded yet. */
async function decideSharing({ caseId, destinationId }: Handover) {
  const decided = await db.sharingDecisionMade.count({ where: { caseId, destinationId } });
  if (decided === 0) await aSharingDecision({ caseId, destinationId });
}

/** Completes the checklist, as a handover requires before it is completed. */
const finishChecklist = (handoverId: string, decidedById: string, on: CalendarDate) =>
  db.checklistEntry.updateMany({
    where: { handoverId },
    data: { state: "done", decidedOn: columnOf(on), decidedById },
  });
