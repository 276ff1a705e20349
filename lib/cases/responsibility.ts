import "server-only";
import type { HolderChange } from "@/lib/domain/facts/holder-change";
import { holderAfter, type Responsibility } from "@/lib/domain/case/holder";
import type { Holder } from "@/lib/domain/facts/case";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { holderColumns } from "./facts";

/** Moves the responsibility for a locked case. Takes who had it before, read before anything was changed. */
export async function changeHolder(tx: Tx, caseId: string, change: HolderChange, before: Responsibility) {
  const { workerId, holder } = holderAfter(change, before);
  await tx.case.update({ where: { id: caseId }, data: { workerId, ...holderColumns(holder) } });
}

/** Why a case ends; of a duplicate, the case that is kept. */
type End = { reason: EndReason; keptCaseId: string | null };

/** Ends a case today. The stage goes with it: the database refuses a case that has ended and is not closed. */
export async function endCase(tx: Tx, caseId: string, end: End, before: Responsibility) {
  const { holder } = holderAfter({ kind: "closed" }, before);
  await tx.case.update({
    where: { id: caseId },
    data: {
      endReason: end.reason,
      keptCaseId: end.keptCaseId,
      endedOn: columnOf(today()),
      stage: "closed",
      ...holderColumns(holder),
    },
  });
  await endHolds(tx, caseId, "The case has ended.");
}

/** Reverses an end. The stage is set to any open one, because it is derived right after. */
export async function takeEndBack(tx: Tx, caseId: string, change: HolderChange, before: Responsibility) {
  const { workerId, holder } = holderAfter(change, before);
  await tx.case.update({
    where: { id: caseId },
    data: {
      workerId,
      endReason: null,
      keptCaseId: null,
      endedOn: null,
      stage: "planning",
      ...holderColumns(holder),
    },
  });
  if (holder.by === "office") await resumeHold(tx, caseId);
  if (holder.by !== "destination")
    await endAfterCare(tx, caseId, "The destination no longer supports the person.");
}

/**
 * Ends an accepted hold and returns a proposal: someone else is responsible now, or no one needs to be. After-care goes on:
 * it is of a completed handover, whether or not the case has ended.
 */
export async function endHolds(tx: Tx, caseId: string, why: string) {
  await tx.hold.updateMany({
    where: { caseId, kind: "hold", state: "accepted" },
    data: { state: "settled", endedAt: now(), endReason: why },
  });
  await tx.hold.updateMany({
    where: { caseId, kind: "hold", state: "proposed" },
    data: { state: "returned", returnReason: why, decidedAt: now() },
  });
}

/** Reverses `endHolds`: the office is responsible again, and a proposal that it had not decided waits for it again. */
export const takeUpHolds = (tx: Tx, caseId: string, holder: Holder) =>
  holder.by === "office" ? resumeHold(tx, caseId) : takeUpProposal(tx, caseId);

/** A proposal that was returned without an answer from the office, since an instant if one is given, waits for it again. */
export async function takeUpProposal(
  tx: Tx,
  caseId: string,
  { returnedSince }: { returnedSince?: Date } = {},
) {
  const newest = await tx.hold.findFirst({
    where: { caseId, kind: "hold", state: { not: "taken_back" } },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    select: { id: true, state: true, decidedById: true, decidedAt: true },
  });
  if (newest?.state !== "returned" || newest.decidedById !== null) return;
  if (returnedSince && newest.decidedAt && newest.decidedAt < returnedSince) return;
  await tx.hold.update({
    where: { id: newest.id },
    data: { state: "proposed", returnReason: null, decidedAt: null },
  });
}

async function resumeHold(tx: Tx, caseId: string) {
  const hold = await tx.hold.findFirst({
    where: { caseId, kind: "hold", state: "settled" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (!hold) return;
  await tx.hold.update({
    where: { id: hold.id },
    data: { state: "accepted", endedAt: null, endReason: null },
  });
}

/** Ends after-care, and returns a proposal of it: its handover no longer stands. */
export async function endAfterCare(tx: Tx, caseId: string, why: string) {
  await tx.hold.updateMany({
    where: { caseId, kind: "after_care", state: "accepted" },
    data: { state: "ended", endedAt: now(), endReason: why },
  });
  await tx.hold.updateMany({
    where: { caseId, kind: "after_care", state: "proposed" },
    data: { state: "returned", returnReason: why, decidedAt: now() },
  });
}

/** Reverses `endAfterCare`: the handover stands again. */
export async function takeUpAfterCare(tx: Tx, handoverId: string) {
  const newest = await tx.hold.findFirst({
    where: { handoverId, kind: "after_care", state: { not: "taken_back" } },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    select: { id: true, state: true, decidedById: true },
  });
  if (newest?.state === "ended") {
    await tx.hold.update({
      where: { id: newest.id },
      data: { state: "accepted", endedAt: null, endReason: null },
    });
  }
  if (newest?.state === "returned" && newest.decidedById === null) {
    await tx.hold.update({
      where: { id: newest.id },
      data: { state: "proposed", returnReason: null, decidedAt: null },
    });
  }
}
