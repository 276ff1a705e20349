import { recordCaseEvent } from "@/lib/audit/record";
import { calendarDate, columnOf } from "@/lib/domain/calendar/calendar-date";
import type { DeathExpectation } from "@/lib/domain/vocabulary/deaths";
import { terminalStatuses } from "@/lib/domain/vocabulary/handover-statuses";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Case } from "@/lib/platform/generated/prisma/client";
import { aCase, derived } from "./cases";

type DeathGiven = {
  caseId?: string;
  diedOn?: string;
  expectation?: DeathExpectation;
  /** The worker of the case records it unless someone else is named. */
  recordedById?: string;
  recordedAt?: Date;
  confirmedById?: string;
};

/** A death that the family reported today and no one has confirmed. Ends everything in progress on the case. */
export async function aDeath(over: DeathGiven = {}): Promise<Case> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const { id: caseId, programmeId, workerId } = about;
  const diedOn = calendarDate(over.diedOn ?? today());
  const recordedAt = over.recordedAt ?? now();
  const byId = over.recordedById ?? workerId;
  const { id: deathId } = await db.death.create({
    data: {
      caseId,
      diedOn: columnOf(diedOn),
      isDayKnown: true,
      expectation: over.expectation ?? "expected",
      source: "Their sister, by phone",
      checked: "The hospital confirmed it.",
      recordedAt,
      recordedById: byId,
      ...(over.confirmedById && { confirmedById: over.confirmedById, confirmedAt: now() }),
    },
  });
  await db.case.update({
    where: { id: caseId },
    data: { diedOn: columnOf(diedOn), deathRecordedAt: recordedAt },
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
    where: { caseId, kind: "hold", state: "proposed" },
    data: { state: "returned", returnReason: "The person has died.", decidedAt: now() },
  });
  const by = { programmeId, byId, caseId };
  await recordCaseEvent(db, by, { kind: "death_recorded", on: diedOn, deathId });
  if (over.confirmedById) {
    await recordCaseEvent(db, { ...by, byId: over.confirmedById }, { kind: "death_confirmed", deathId });
  }
  return derived(about);
}
