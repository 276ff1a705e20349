import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { lockCase, type LockedCase } from "@/lib/cases/lock";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import { refusalToRecord } from "@/lib/domain/person/crisis-contact";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { now, today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { CrisisRefused } from "./messages";
import { findCrisisContact } from "./reads";
import type { CrisisInError, RecordCrisis } from "./schema";

type Written = Result<{ crisisId: string }, CrisisRefused>;

/** Records that the police, an ambulance or another crisis service was involved. */
export const recordCrisis = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, kind, details, happenedOn }: RecordCrisis,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "record_crisis" }, async (tx): Promise<Written> => {
    const locked = await lockCase(tx, scope, actor, reference);
    if (!locked.ok) return locked;
    const caseId = locked.value.id;
    const caseEnded = (await tx.case.count({ where: { id: caseId, endReason: { not: null } } })) > 0;
    const refusal = refusalToRecord(happenedOn, { caseEnded, today: today() });
    if (refusal) return refuse(refusal);

    const { id: crisisId } = await tx.crisisContact.create({
      data: { caseId, kind, details, happenedOn: columnOf(happenedOn), recordedAt: now(), byId: actor.id },
      select: { id: true },
    });
    return settle(tx, actor, locked.value, { kind: "crisis_recorded", crisisId, crisis: kind });
  });

/** Marks a crisis contact as entered in error, also after the case has ended: the closing report counts it. */
export const markCrisisInError = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, crisisId, why }: CrisisInError,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "crisis_in_error" }, async (tx): Promise<Written> => {
    const locked = await lockCase(tx, scope, actor, reference);
    if (!locked.ok) return locked;
    const crisis = await findCrisisContact(scope, { reference, crisisId }, tx);
    if (!crisis) return refuse("not_found");
    if (crisis.voided) return refuse("already_in_error");

    await tx.crisisContact.update({
      where: { id: crisisId },
      data: { voidReason: why, voidedAt: now(), voidedById: actor.id },
    });
    return settle(tx, actor, locked.value, { kind: "crisis_in_error", crisisId, crisis: crisis.kind });
  });

type CrisisEvent = Extract<CaseEvent, { crisisId: string }>;

/** Records what was done and recomputes what follows from it. */
async function settle(tx: Tx, actor: Actor, { id: caseId, programme }: LockedCase, event: CrisisEvent) {
  await recordCaseEvent(tx, { programmeId: programme.id, byId: actor.id, caseId }, event);
  await deriveCase(tx, programme, caseId);
  return ok({ crisisId: event.crisisId });
}
