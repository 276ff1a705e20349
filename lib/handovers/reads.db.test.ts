import { expect, it } from "vitest";
import { scopeOf } from "@/lib/auth/scope";
import { findCaseDetail } from "@/lib/cases/reads";
import { columnOf, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { db } from "@/lib/platform/db";
import { newRequestKey } from "@/lib/platform/request-key";
import { aCase } from "@/prisma/factories/cases";
import { aClosureRequest } from "@/prisma/factories/closures";
import { aHandover } from "@/prisma/factories/handovers";
import { actorOf, aManager, aWorker } from "@/prisma/factories/staff";
import { listHandovers } from "./reads";
import { moveHandover } from "./writes";

const happenedOn = calendarDate("2020-09-09");

/** A case with a handover on which a decline was reported, as version 0.1 stored it. */
async function withOldDecline() {
  const worker = await aWorker();
  const manager = await aManager({ programmeId: worker.programmeId });
  const { id: caseId, reference } = await aCase({ workerId: worker.id });
  const { id: handoverId, version } = await aHandover({ caseId, status: "decline_reported" });
  await db.handoverEvent.create({
    data: {
      handoverId,
      move: "report_decline",
      fromStatus: "referred",
      toStatus: "decline_reported",
      byId: worker.id,
      at: new Date("2020-09-09T20:00:00Z"),
      happenedOn: columnOf(happenedOn),
      details: { who: "Grace Pembury", declineReason: "no_capacity", words: "No places before winter." },
    },
  });
  return { manager: actorOf(manager), caseId, reference, handoverId, version };
}

it("reads answers that version 0.1 stored under the former names of their questions", async () => {
  const { manager, caseId } = await withOldDecline();
  const [handover] = await listHandovers(scopeOf(manager), caseId);
  expect(handover?.history.at(-1)).toMatchObject({
    move: "report_decline",
    answers: { who: "Grace Pembury", statement: "No places before winter.", happenedOn },
  });
});

it("carries what version 0.1 stored of a decline over into the unmet need", async () => {
  const { manager, caseId, reference, handoverId, version } = await withOldDecline();
  const answers = { happenedOn, details: "Their director was asked." };
  const confirmed = await moveHandover(scopeOf(manager), manager, newRequestKey(), {
    reference,
    handoverId,
    version,
    move: "confirm_decline",
    answers,
  });
  expect(confirmed.ok).toBe(true);
  expect(await db.unmetNeed.findMany({ where: { caseId } })).toMatchObject([
    { details: "No places before winter." },
  ]);
});

it("reads the answers of a closure request of version 0.1", async () => {
  const worker = await aWorker();
  const { id: caseId } = await aCase({ workerId: worker.id });
  await aClosureRequest({
    caseId,
    reason: "duplicate_or_error",
    answers: { survivingCase: "YP-0002", personTold: "yes" },
  });
  const detail = await findCaseDetail(scopeOf(actorOf(worker)), caseId);
  expect(detail?.closureRequested?.answers).toEqual({ keptCase: "YP-0002", personInformed: "yes" });
});
