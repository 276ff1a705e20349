import "server-only";
import type { CaseScope } from "@/lib/auth/scope";
import { writeToCase } from "@/lib/cases/write";
import { columnOf } from "@/lib/domain/calendar/calendar-date";
import type { Actor } from "@/lib/domain/permissions/actor";
import { refusalToRecord } from "@/lib/domain/person/crisis-contact";
import { ok, refuse } from "@/lib/domain/result";
import { now } from "@/lib/platform/clock";
import { findCrisisContact } from "./reads";
import type { CrisisInError, RecordCrisis } from "./schema";

/** Records that the police, an ambulance or another crisis service was involved. */
export const recordCrisis = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, kind, details, happenedOn }: RecordCrisis,
) =>
  writeToCase(
    { scope, actor, requestKey, action: "record_crisis", reference },
    async ({ tx, facts, today }) => {
      const refusal = refusalToRecord(happenedOn, { caseEnded: facts.endReason !== null, today });
      if (refusal) return refuse(refusal);

      const { id: crisisId } = await tx.crisisContact.create({
        data: {
          caseId: facts.id,
          kind,
          details,
          happenedOn: columnOf(happenedOn),
          recordedAt: now(),
          byId: actor.id,
        },
        select: { id: true },
      });
      return ok({ value: { crisisId }, events: [{ kind: "crisis_recorded", crisisId, crisis: kind }] });
    },
  );

/** Marks a crisis contact as entered in error, also after the case has ended: the closing report counts it. */
export const markCrisisInError = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, crisisId, why }: CrisisInError,
) =>
  writeToCase({ scope, actor, requestKey, action: "crisis_in_error", reference }, async ({ tx }) => {
    const crisis = await findCrisisContact(scope, { reference, crisisId }, tx);
    if (!crisis) return refuse("not_found");
    if (crisis.voided) return refuse("already_in_error");

    await tx.crisisContact.update({
      where: { id: crisisId },
      data: { voidReason: why, voidedAt: now(), voidedById: actor.id },
    });
    return ok({ value: { crisisId }, events: [{ kind: "crisis_in_error", crisisId, crisis: crisis.kind }] });
  });
