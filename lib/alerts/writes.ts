import "server-only";
import type { CaseEvent } from "@/lib/audit/events";
import { recordCaseEvent } from "@/lib/audit/record";
import type { CaseScope } from "@/lib/auth/scope";
import { deriveCase } from "@/lib/cases/derive";
import { lockCase, type LockedCase } from "@/lib/cases/lock";
import { refusalOfReviewDay, refusalToChange, refusalToRaise } from "@/lib/domain/person/alert";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay, plainInstant } from "@/lib/domain/calendar/words";
import type { Actor } from "@/lib/domain/permissions/actor";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { writeOnce } from "@/lib/platform/write-once";
import type { AlertChanged, AlertRefused } from "./messages";
import { findAlert, listAlerts } from "./reads";
import type { EndAlert, RaiseAlert, ReviewAlert } from "./schema";
import type { AlertView } from "./types";

type Written = Result<{ alertId: string }, AlertRefused>;

/** Raises an alert, with the day on which it is next looked at. */
export const raiseAlert = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, kind, details, reviewOn }: RaiseAlert,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "raise_alert" }, async (tx): Promise<Written> => {
    const locked = await lockCase(tx, scope, actor, reference);
    if (!locked.ok) return locked;
    const caseId = locked.value.id;

    const standing = (await listAlerts(scope, caseId, tx)).map((alert) => alert.kind);
    const refusal =
      refusalToRaise(kind, { caseEnded: await hasEnded(tx, caseId), standing }) ??
      refusalOfReviewDay(reviewOn, today());
    if (refusal) return refuse(refusal);

    const { id: alertId } = await tx.alert.create({
      data: {
        caseId,
        kind,
        details,
        raisedOn: columnOf(today()),
        raisedById: actor.id,
        reviewOn: columnOf(reviewOn),
      },
      select: { id: true },
    });
    return settle(tx, actor, locked.value, { kind: "alert_raised", alertId, alert: kind });
  });

/** Looks at an alert again: what is true of it now, and the day of the next review. */
export const reviewAlert = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, details, reviewOn, ...seen }: ReviewAlert,
) =>
  writeOnce({ requestKey, actorId: actor.id, action: "review_alert" }, async (tx): Promise<Written> => {
    const opened = await openAlert(tx, scope, actor, { ...seen, attempted: { details, reviewOn } });
    if (!opened.ok) return opened;
    const refusal = refusalOfReviewDay(reviewOn, today());
    if (refusal) return refuse(refusal);

    const { locked, alert } = opened.value;
    await tx.alert.update({
      where: { id: alert.id },
      data: { details, reviewOn: columnOf(reviewOn), version: { increment: 1 } },
    });
    return settle(tx, actor, locked, { kind: "alert_reviewed", alertId: alert.id, alert: alert.kind });
  });

/** Ends an alert, and says why. It stays readable. */
export const endAlert = (scope: CaseScope, actor: Actor, { requestKey, why, ...seen }: EndAlert) =>
  writeOnce({ requestKey, actorId: actor.id, action: "end_alert" }, async (tx): Promise<Written> => {
    const opened = await openAlert(tx, scope, actor, { ...seen, attempted: { ends: why } });
    if (!opened.ok) return opened;

    const { locked, alert } = opened.value;
    await tx.alert.update({
      where: { id: alert.id },
      data: { endedOn: columnOf(today()), endReason: why, version: { increment: 1 } },
    });
    return settle(tx, actor, locked, { kind: "alert_ended", alertId: alert.id, alert: alert.kind });
  });

/** What a form would have made of an alert. */
type Yours = { details?: string | null; reviewOn?: CalendarDate; ends?: string };
type Seen = { reference: string; alertId: string; version: number; attempted: Yours };

/** Locks the case of an alert that still stands as it was seen. */
async function openAlert(
  tx: Tx,
  scope: CaseScope,
  actor: Actor,
  { reference, alertId, version, attempted }: Seen,
): Promise<Result<{ locked: LockedCase; alert: AlertView }, AlertRefused>> {
  const locked = await lockCase(tx, scope, actor, reference);
  if (!locked.ok) return locked;
  const caseId = locked.value.id;
  const alert = await findAlert(scope, { reference, alertId }, tx);
  if (!alert) return refuse("not_found");

  const refusal = refusalToChange({
    caseEnded: await hasEnded(tx, caseId),
    alertEnded: alert.ended !== null,
  });
  if (refusal) return refuse(refusal);
  if (alert.version !== version) return refuse(await whatChanged(tx, caseId, alert, attempted));
  return ok({ locked: locked.value, alert });
}

const hasEnded = async (tx: Tx, caseId: string) =>
  (await tx.case.count({ where: { id: caseId, endReason: { not: null } } })) > 0;

/** Both sides of the difference: who changed the alert last, what stands now, and what was typed. */
async function whatChanged(
  tx: Tx,
  caseId: string,
  alert: AlertView,
  attempted: Yours,
): Promise<AlertChanged> {
  const last = await tx.auditEvent.findFirst({
    where: { caseId, kind: "alert_reviewed", data: { path: ["alertId"], equals: alert.id } },
    orderBy: { id: "desc" },
    select: { at: true, by: { select: { name: true } } },
  });
  const day = plainDay(alert.reviewOn, today());
  return {
    changed: {
      by: last?.by?.name ?? "Someone",
      when: last ? plainInstant(last.at, today()) : "meanwhile",
      version: alert.version,
      facts: [
        {
          label: "What is true of it",
          value: alert.details ?? "No words",
          ...(attempted.details !== undefined && { attempted: attempted.details ?? "No words" }),
        },
        {
          label: "Next review",
          value: day,
          ...(attempted.reviewOn && { attempted: plainDay(attempted.reviewOn, today()) }),
        },
        ...(attempted.ends === undefined
          ? []
          : [{ label: "The alert", value: "Stands", attempted: `Ends: ${attempted.ends}` }]),
      ],
    },
  };
}

type AlertEvent = Extract<CaseEvent, { alertId: string }>;

/** Records what was done and recomputes what follows from it. */
async function settle(tx: Tx, actor: Actor, { id: caseId, programme }: LockedCase, event: AlertEvent) {
  await recordCaseEvent(tx, { programmeId: programme.id, byId: actor.id, caseId }, event);
  await deriveCase(tx, programme, caseId);
  return ok({ alertId: event.alertId });
}
