import { recordCaseEvent } from "@/lib/audit/record";
import { endCase } from "@/lib/cases/responsibility";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import { now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Case, ClosureRequest, Prisma } from "@/lib/platform/generated/prisma/client";
import { aCase, derived, responsibilityFor } from "./cases";
import type { CaseGiven } from "./cases";
import { aDeath } from "./deaths";
import { aHandover } from "./handovers";
import { columns } from "./rows";
import { aManager } from "./staff";

type ClosureGiven = Partial<
  Pick<
    Prisma.ClosureRequestUncheckedCreateInput,
    "caseId" | "reason" | "statement" | "answers" | "requestedById" | "requestedAt"
  >
>;

/** A closure request that waits for a decision, made by the case's worker. */
export async function aClosureRequest(over: ClosureGiven = {}): Promise<ClosureRequest> {
  const about = over.caseId ? await db.case.findUniqueOrThrow({ where: { id: over.caseId } }) : await aCase();
  const request = await db.closureRequest.create({
    data: {
      reason: "no_further_support_needed",
      statement: "Agreed with the person.",
      requestedById: about.workerId,
      requestedAt: now(),
      ...over,
      caseId: about.id,
    },
  });
  await recordCaseEvent(
    db,
    { programmeId: about.programmeId, byId: request.requestedById, caseId: about.id },
    { kind: "closure_requested", requestId: request.id, reason: request.reason },
  );
  await derived(about);
  return request;
}

type EndedGiven = CaseGiven & {
  endReason: EndReason;
  endedOn?: CalendarDate | string;
  /** Of a duplicate: the record that is kept. */
  keptCaseId?: string | null;
};

/**
 * A case whose closure its worker requested and a manager approved, today or on the day given. One that ended as
 * handed over has a completed lead handover, and one that ended by death has the death recorded.
 */
export async function anEndedCase({
  endReason,
  endedOn = today(),
  keptCaseId = null,
  ...given
}: EndedGiven): Promise<Case> {
  const about = await aCase(given);
  const { id: caseId, programmeId } = about;
  if (endReason === "handed_over") await aHandover({ caseId, status: "completed" });
  if (endReason === "deceased") await aDeath({ caseId });
  const request = await aClosureRequest({ caseId, reason: endReason });
  const manager = await aManager({ programmeId });

  await db.closureRequest.update({
    where: { id: request.id },
    data: { decision: "approved", decidedById: manager.id, decidedAt: now(), note: "Checked with them." },
  });
  await endCase(db, caseId, { reason: endReason, keptCaseId }, await responsibilityFor(caseId));
  await db.case.update({ where: { id: caseId }, data: columns({ endedOn }) });
  await recordCaseEvent(
    db,
    { programmeId, byId: manager.id, caseId },
    {
      kind: "case_closed",
      requestId: request.id,
      reason: endReason,
      ...(keptCaseId !== null && { keptCaseId }),
    },
  );
  return derived(about);
}
