import "server-only";
import { holderAfter, type HolderChange, type Responsibility } from "@/lib/domain/case/holder";
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

/** Ends a case today. The stage goes with it: the database refuses a case that has ended and is not closed. */
export async function endCase(tx: Tx, caseId: string, endReason: EndReason, before: Responsibility) {
  const { holder } = holderAfter({ kind: "closed" }, before);
  await tx.case.update({
    where: { id: caseId },
    data: { endReason, endedOn: columnOf(today()), stage: "closed", ...holderColumns(holder) },
  });
  await endHolds(tx, caseId, "The case has ended.");
}

/** Reverses an end. The stage is set to any open one, because it is derived right after. */
export async function takeEndBack(tx: Tx, caseId: string, change: HolderChange, before: Responsibility) {
  const { holder } = holderAfter(change, before);
  await tx.case.update({
    where: { id: caseId },
    data: { endReason: null, endedOn: null, stage: "planning", ...holderColumns(holder) },
  });
  if (holder.by === "office") await resumeHold(tx, caseId);
}

/** Ends an accepted hold and returns a proposal: someone else is responsible now, or no one needs to be. */
export async function endHolds(tx: Tx, caseId: string, why: string) {
  await tx.hold.updateMany({
    where: { caseId, state: "accepted" },
    data: { state: "settled", endedAt: now(), endReason: why },
  });
  await tx.hold.updateMany({
    where: { caseId, state: "proposed" },
    data: { state: "returned", returnReason: why, decidedAt: now() },
  });
}

async function resumeHold(tx: Tx, caseId: string) {
  const hold = await tx.hold.findFirst({
    where: { caseId, state: "settled" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  if (!hold) return;
  await tx.hold.update({
    where: { id: hold.id },
    data: { state: "accepted", endedAt: null, endReason: null },
  });
}
