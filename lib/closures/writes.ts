import "server-only";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseEvent } from "@/lib/audit/events";
import type { CaseScope } from "@/lib/auth/scope";
import { sameVersion, type CaseChanged } from "@/lib/cases/changed";
import { deriveCase } from "@/lib/cases/derive";
import { holderColumns, listCaseFacts, optionalColumn } from "@/lib/cases/facts";
import { lockCase, type LockedCase } from "@/lib/cases/lock";
import type { CaseClosedToWrites } from "@/lib/cases/messages";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { endReasonLabels, type EndReason } from "@/lib/domain/case/end-reasons";
import type { CaseFacts } from "@/lib/domain/case/facts";
import { holderAfter } from "@/lib/domain/case/holder";
import { stageOf } from "@/lib/domain/case/stage";
import {
  decideClosure as mayDecide,
  reopenCase as mayReopen,
  requestClosure as mayRequest,
  type ClosureRefusal,
} from "@/lib/domain/closure/closure";
import type { Actor } from "@/lib/domain/permissions/actor";
import { can, type Permission } from "@/lib/domain/permissions/can";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { DecideClosure, ReopenCase, RequestClosure } from "./schema";

type Refused = CaseClosedToWrites | ClosureRefusal | CaseChanged;

/** Asks for a case to end. Nothing ends before somebody else has approved it. */
export const requestClosure = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, version, reason, words }: RequestClosure,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "request_closure" },
    async (tx): Promise<Result<null, Refused>> => {
      const yours = `Ask to end: ${endReasonLabels[reason]}`;
      const opened = await openCase(tx, scope, actor, "request_closure", { reference, version, yours });
      if (!opened.ok) return opened;
      const { locked, facts } = opened.value;

      const may = mayRequest(reason, {
        ended: facts.endReason !== null,
        requested: facts.closureRequest !== null,
        handovers: facts.handovers,
      });
      if (!may.ok) return may;

      const { id: requestId } = await tx.closureRequest.create({
        data: { caseId: locked.id, reason, words, requestedById: actor.id, requestedAt: now() },
        select: { id: true },
      });
      return settle(tx, actor, locked, { kind: "closure_requested", requestId, reason });
    },
  );

/** Approves a request, which ends the case today, or sends it back, which changes nothing but says why. */
export const decideClosure = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, version, decision, note }: DecideClosure,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "decide_closure" },
    async (tx): Promise<Result<null, Refused>> => {
      const approve = decision === "approve";
      const yours = approve ? "Approve the closure" : `Send back: ${note}`;
      const opened = await openCase(tx, scope, actor, "decide_closure", { reference, version, yours });
      if (!opened.ok) return opened;
      const { locked, facts } = opened.value;

      const request = await tx.closureRequest.findFirst({
        where: { caseId: locked.id, decision: "pending" },
        select: { id: true, reason: true, requestedById: true },
      });
      const may = mayDecide(
        { approve, note, actorId: actor.id },
        request && { ...request, risk: facts.risk, handovers: facts.handovers },
      );
      if (!may.ok) return may;
      if (!request) return refuse("nothing_requested");

      const { id: requestId, reason } = request;
      await tx.closureRequest.update({
        where: { id: requestId },
        data: {
          decision: approve ? "approved" : "sent_back",
          decidedById: actor.id,
          decidedAt: now(),
          note: note === "" ? null : note,
        },
      });
      if (!approve) return settle(tx, actor, locked, { kind: "closure_sent_back", requestId });

      await storeEnd(tx, { ...facts, closureRequest: null }, { kind: "closed" }, { reason, on: today() });
      return settle(tx, actor, locked, { kind: "case_closed", requestId, reason });
    },
  );

/** Opens an ended case again. Whoever was responsible before it ended is responsible again. */
export const reopenCase = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, version, why }: ReopenCase,
) =>
  writeOnce(
    { requestKey, actorId: actor.id, action: "reopen_case" },
    async (tx): Promise<Result<null, Refused>> => {
      const yours = `Reopen: ${why}`;
      const opened = await openCase(tx, scope, actor, "reopen_case", { reference, version, yours });
      if (!opened.ok) return opened;
      const { locked, facts } = opened.value;

      const may = mayReopen({ ended: facts.endReason !== null, why });
      if (!may.ok) return may;

      await storeEnd(tx, facts, { kind: "reopened" }, null);
      return settle(tx, actor, locked, { kind: "case_reopened", reason: why });
    },
  );

type Asked = { reference: string; version: number; yours: string };

/** Locks a case for somebody whose role may do this, as they saw it. */
async function openCase(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  permission: Permission,
  { reference, version, yours }: Asked,
): Promise<Result<{ locked: LockedCase; facts: CaseFacts }, Refused>> {
  if (!can(actor.role, permission)) return refuse("not_found");
  const locked = await lockCase(tx, scope, actor, reference);
  if (!locked.ok) return locked;

  const same = await sameVersion(tx, locked.value.id, version, { closure: yours });
  if (!same.ok) return same;
  const [facts] = await listCaseFacts(tx, { id: locked.value.id });
  return facts ? ok({ locked: locked.value, facts }) : refuse("not_found");
}

/**
 * Stores that a case ends, or that it does not. The stage goes with it and not with what is derived afterwards,
 * because the database refuses a case that has ended and is not closed.
 */
async function storeEnd(
  tx: Tx,
  facts: CaseFacts,
  change: { kind: "closed" } | { kind: "reopened" },
  end: { reason: EndReason; on: CalendarDate } | null,
) {
  const { workerId } = await tx.case.findUniqueOrThrow({
    where: { id: facts.id },
    select: { workerId: true },
  });
  const { holder } = holderAfter(change, {
    workerId,
    holder: facts.holder,
    takenOverBy: await takenOverBy(tx, facts.id),
  });
  const endReason = end?.reason ?? null;

  await tx.case.update({
    where: { id: facts.id },
    data: {
      endReason,
      endedOn: optionalColumn(end?.on),
      stage: stageOf({ ...facts, holder, endReason }),
      ...holderColumns(holder),
    },
  });
}

/** The destination whose lead handover was completed; null when none has taken over. */
async function takenOverBy(tx: Tx, caseId: string): Promise<string | null> {
  const lead = await tx.handover.findFirst({
    where: { caseId, kind: "lead", status: "completed" },
    select: { destinationId: true },
  });
  return lead?.destinationId ?? null;
}

/** Counts the version up, records what was done and recomputes what follows from it. */
async function settle(tx: Tx, actor: Actor, { id: caseId, programme }: LockedCase, event: CaseEvent) {
  await tx.case.update({ where: { id: caseId }, data: { version: { increment: 1 } } });
  await recordCaseEvent(tx, { programmeId: programme.id, byId: actor.id, caseId }, event);
  await deriveCase(tx, programme, caseId);
  return ok(null);
}
