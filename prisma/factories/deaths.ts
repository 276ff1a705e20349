import { recordCaseEvent } from "@/lib/audit/record";
import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import { terminalStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Case } from "@/lib/platform/generated/prisma/client";
import { aCase, derived } from "./cases";

/** A death that the family reported today. Ends everything in progress on the case. */
export async function aDeath(
  over: { caseId?: string; diedOn?: string; deathSource?: string } = {},
): Promise<Case> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { id: caseId, programmeId, workerId } = about;
  const diedOn = calendarDate(over.diedOn ?? today());
  await db.case.update({
    where: { id: caseId },
    data: { diedOn: columnOf(diedOn), deathSource: over.deathSource ?? "Their sister, by phone" },
  });

  const underWay = await db.handover.findMany({
    where: { caseId, status: { notIn: [...terminalStatuses] } },
  });
  for (const { id: handoverId, destinationId, status } of underWay) {
    await db.handover.update({ where: { id: handoverId }, data: { status: "withdrawn" } });
    await db.handoverEvent.create({
      data: {
        handoverId,
        move: "end_by_death",
        fromStatus: status,
        toStatus: "withdrawn",
        byId: workerId,
        at: now(),
        happenedOn: columnOf(diedOn),
        details: {},
      },
    });
    await recordCaseEvent(
      db,
      { programmeId, byId: workerId, caseId },
      { kind: "handover_moved", handoverId, destinationId, move: "end_by_death" },
    );
  }
  await db.hold.updateMany({
    where: { caseId, state: "proposed" },
    data: { state: "returned", returnReason: "The person has died.", decidedAt: now() },
  });
  await recordCaseEvent(db, { programmeId, byId: workerId, caseId }, { kind: "death_recorded", on: diedOn });
  return derived(about);
}
