import "server-only";
import type { CaseEventKind, EventToRecord } from "@/lib/audit/events";
import { holderColumns } from "@/lib/cases/facts";
import { holderChangesIn } from "@/lib/cases/holder-changes";
import { endAfterCare, endHolds, takeUpAfterCare, takeUpHolds } from "@/lib/cases/responsibility";
import type { CaseWrite } from "@/lib/cases/write";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { endAfter, responsibilityAfter } from "@/lib/domain/case/holder";
import { effectiveEvents, type EffectiveEvents } from "@/lib/domain/history/effective-events";
import type { RecordedCaseEvent } from "@/lib/audit/history";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import { now } from "@/lib/platform/clock";
import { takeBackReceipt, takeBackSending } from "@/lib/summaries/versions";
import { openNotice, stillOpen } from "@/lib/cases/notices";
import type { HandoverToMove, MoveMade } from "./types";

type TakenBack = { handover: HandoverToMove; answers: MoveAnswers };

/** The move that a correction of this handover takes back: its last one that counts. */
export function lastMoveMade({ history }: Pick<HandoverToMove, "history">): MoveMade {
  const last = effectiveEvents(history).at(-1);
  if (!last) throw new Error("A handover has no history");
  return last;
}

/** The event of the case that was recorded with the last move of a handover. */
export function lastEventOf({
  id,
  caseEvents,
}: Pick<HandoverToMove, "id" | "caseEvents">): RecordedCaseEvent {
  const event = caseEvents.findLast(
    ({ kind, ...about }) => kind === "handover_moved" && isAbout(about, { handoverId: id }),
  );
  if (!event) throw new Error("A move was made and not recorded on its case");
  return event;
}

/**
 * Undoes what the last move of a handover has brought about besides its record, in the transaction that takes it back.
 * Nothing is deleted that anyone wrote: it is marked, and counts for nothing from then on. Returns the events to record,
 * each of which takes back one that was recorded with the move.
 */
export async function undoLast(write: CaseWrite, taken: TakenBack): Promise<EventToRecord[]> {
  const { tx, actor, facts, today } = write;
  const { handover, answers } = taken;
  const { id: handoverId, caseEvents } = handover;
  const last = lastMoveMade(handover);
  const isLead = handover.facts.handover.kind === "lead";
  // It was evidence and had brought nothing about.
  if (last.onlyRecorded) return [];

  switch (last.move) {
    case "send":
      await takeBackSending(tx, { actor, handoverId, reason: answers.reason ?? "", on: today });
      if (answers.destinationInformed !== "yes") {
        await openNotice(tx, {
          caseId: facts.id,
          handoverId,
          reason: "referral_taken_back",
          since: today,
        });
      }
      return takingBack(caseEvents, "summary_sent", { handoverId });
    case "acknowledge": {
      const versionId = await takeBackReceipt(tx, {
        actor,
        handoverId,
        reason: answers.reason ?? "",
        on: today,
      });
      return versionId === null ? [] : takingBack(caseEvents, "summary_received", { versionId });
    }
    case "accept":
    case "change_start":
    case "put_on_waiting_list":
      return takeBackInterimHold(write, handover);
    case "confirm_decline": {
      const need = await tx.unmetNeed.findFirst({
        where: { handoverId, takenBackAt: null },
        select: { id: true },
        orderBy: { id: "desc" },
      });
      if (!need) return [];
      await tx.unmetNeed.update({ where: { id: need.id }, data: { takenBackAt: now() } });
      return takingBack(caseEvents, "unmet_need_recorded", { unmetNeedId: need.id });
    }
    case "start":
      // All of them are open: a guard has seen to it, so nothing that anyone wrote is lost.
      await tx.checklistEntry.deleteMany({ where: { handoverId } });
      return [];
    case "inform_destination":
      await reopenNotice(write, handoverId);
      return [];
    case "complete":
    case "complete_application":
    case "break_down_later":
      if (isLead) await restoreResponsibility(write, handover);
      return [];
    default:
      return [];
  }
}

/** The hold that was proposed because the destination starts late, while the office has not decided it. */
async function takeBackInterimHold(
  { tx, facts }: CaseWrite,
  { id: handoverId, caseEvents }: HandoverToMove,
): Promise<EventToRecord[]> {
  if (facts.hold?.state !== "proposed") return [];
  const { id: holdId } = facts.hold;
  const proposed = caseEvents.findLast(
    ({ kind, ...about }) => kind === "hold_proposed" && isAbout(about, { holdId }),
  );
  // An earlier answer of the same handover may have proposed it: then that answer still stands.
  const previous = caseEvents
    .filter(({ kind, ...about }) => kind === "handover_moved" && isAbout(about, { handoverId }))
    .at(-2);
  const isOfThisMove = proposed !== undefined && (previous === undefined || proposed.id > previous.id);
  const { count } = isOfThisMove
    ? await tx.hold.updateMany({ where: { id: holdId, handoverId }, data: { state: "taken_back" } })
    : { count: 0 };
  return count === 0 ? [] : takingBack(caseEvents, "hold_proposed", { holdId });
}

/** The destination was not informed after all. */
async function reopenNotice({ tx }: CaseWrite, handoverId: string) {
  const open = await tx.destinationNotice.count({ where: { handoverId, ...stillOpen } });
  const last = await tx.destinationNotice.findFirst({
    where: { handoverId, informedOn: { not: null } },
    select: { id: true },
    orderBy: { id: "desc" },
  });
  if (open > 0 || !last) return;
  await tx.destinationNotice.update({ where: { id: last.id }, data: { informedOn: null } });
}

/** The one responsible without the move is so again, and an end that it had reversed stands again. */
async function restoreResponsibility({ tx, facts: { id: caseId } }: CaseWrite, handover: HandoverToMove) {
  const { id: taken } = lastEventOf(handover);
  const changes = holderChangesIn(
    effectiveEvents<RecordedCaseEvent>(handover.caseEvents.filter(({ id }) => id !== taken)),
  );
  const after = responsibilityAfter(changes);
  if (!after) throw new Error("A case was never opened");

  const end = endAfter(changes)?.event;
  await tx.case.update({
    where: { id: caseId },
    data: {
      workerId: after.workerId,
      ...holderColumns(after.holder),
      ...(end?.kind === "case_closed" && {
        endReason: end.reason,
        endedOn: columnOf(end.recordedOn),
        stage: "closed",
      }),
    },
  });
  if (after.holder.by === "destination") {
    await endHolds(tx, caseId, "A destination has taken over.");
    await takeUpAfterCare(tx, handover.id);
  } else {
    await takeUpHolds(tx, caseId, after.holder);
    await endAfterCare(tx, caseId, "The completion of the handover was taken back.");
  }
}

const takingBack = (
  caseEvents: EffectiveEvents<RecordedCaseEvent>,
  what: CaseEventKind,
  names: Readonly<Record<string, string>>,
): EventToRecord[] => {
  const event = caseEvents.findLast(({ kind, ...about }) => kind === what && isAbout(about, names));
  return event ? [{ kind: "taken_back", what, cancelsId: event.id }] : [];
};

const isAbout = (event: object, names: Readonly<Record<string, string>>) =>
  Object.entries(names).every(([name, value]) => (event as Record<string, unknown>)[name] === value);
