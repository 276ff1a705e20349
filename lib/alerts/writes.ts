import "server-only";
import { findLastEvent } from "@/lib/audit/history";
import type { CaseScope } from "@/lib/auth/scope";
import { changedSince } from "@/lib/cases/changed";
import { writeToCase, type CaseWrite } from "@/lib/cases/write";
import { columnOf, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import type { Actor } from "@/lib/domain/permissions/actor";
import { refusalOfReviewDay, refusalToChange, refusalToRaise } from "@/lib/domain/person/alert";
import { ok, refuse, type Result } from "@/lib/domain/result";
import type { ChangedSince } from "@/lib/platform/refusals";
import type { AlertRefused } from "./messages";
import { findAlert } from "./reads";
import type { EndAlert, RaiseAlert, ReviewAlert } from "./schema";
import type { AlertView } from "./types";

/** Raises an alert, with the day of its first review. */
export const raiseAlert = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, kind, details, reviewOn }: RaiseAlert,
) =>
  writeToCase(
    { scope, actor, requestKey, action: "raise_alert", reference },
    async ({ tx, facts, today }) => {
      const active = facts.alerts.map((alert) => alert.kind);
      const refusal =
        refusalToRaise(kind, { caseEnded: facts.endReason !== null, active }) ??
        refusalOfReviewDay(reviewOn, today);
      if (refusal) return refuse(refusal);

      const { id: alertId } = await tx.alert.create({
        data: {
          caseId: facts.id,
          kind,
          details,
          raisedOn: columnOf(today),
          raisedById: actor.id,
          reviewOn: columnOf(reviewOn),
        },
        select: { id: true },
      });
      return ok({ value: { alertId }, events: [{ kind: "alert_raised", alertId, alert: kind }] });
    },
  );

/** Reviews an alert: its details as they are now, and the day of the next review. */
export const reviewAlert = (
  scope: CaseScope,
  actor: Actor,
  { requestKey, reference, details, reviewOn, ...seen }: ReviewAlert,
) =>
  writeToCase({ scope, actor, requestKey, action: "review_alert", reference }, async (write) => {
    const found = await findSeenAlert(write, scope, { ...seen, attempted: { details, reviewOn } });
    if (!found.ok) return found;
    const refusal = refusalOfReviewDay(reviewOn, write.today);
    if (refusal) return refuse(refusal);

    const { id: alertId, kind: alert } = found.value;
    await write.tx.alert.update({
      where: { id: alertId },
      data: { details, reviewOn: columnOf(reviewOn), version: { increment: 1 } },
    });
    return ok({ value: { alertId }, events: [{ kind: "alert_reviewed", alertId, alert }] });
  });

/** Ends an alert, with the reason. It stays readable. */
export const endAlert = (scope: CaseScope, actor: Actor, { requestKey, reference, why, ...seen }: EndAlert) =>
  writeToCase({ scope, actor, requestKey, action: "end_alert", reference }, async (write) => {
    const found = await findSeenAlert(write, scope, { ...seen, attempted: { ends: why } });
    if (!found.ok) return found;

    const { id: alertId, kind: alert } = found.value;
    await write.tx.alert.update({
      where: { id: alertId },
      data: { endedOn: columnOf(write.today), endReason: why, version: { increment: 1 } },
    });
    return ok({ value: { alertId }, events: [{ kind: "alert_ended", alertId, alert }] });
  });

/** What a form would have made of an alert. */
type Attempted = { details?: string | null; reviewOn?: CalendarDate; ends?: string };
type Seen = { alertId: string; version: number; attempted: Attempted };

/** The alert that a form is about, if nothing has changed since it was seen. */
async function findSeenAlert(
  write: CaseWrite,
  scope: CaseScope,
  { alertId, version, attempted }: Seen,
): Promise<Result<AlertView, AlertRefused>> {
  const { tx, facts, reference } = write;
  const alert = await findAlert(scope, { reference, alertId }, tx);
  if (!alert) return refuse("not_found");

  const refusal = refusalToChange({ caseEnded: facts.endReason !== null, alertEnded: alert.ended !== null });
  if (refusal) return refuse(refusal);
  return alert.version === version ? ok(alert) : refuse(await alertChanged(write, alert, attempted));
}

async function alertChanged(
  { tx, facts: { id: caseId }, today }: CaseWrite,
  alert: AlertView,
  attempted: Attempted,
): Promise<ChangedSince> {
  const last = await findLastEvent(tx, { caseId, kinds: ["alert_reviewed"], names: { alertId: alert.id } });
  return changedSince(last, alert.version, [
    {
      label: "Details",
      value: alert.details ?? "No details",
      ...(attempted.details !== undefined && { attempted: attempted.details ?? "No details" }),
    },
    {
      label: "Next review",
      value: plainDay(alert.reviewOn, today),
      ...(attempted.reviewOn && { attempted: plainDay(attempted.reviewOn, today) }),
    },
    ...(attempted.ends === undefined
      ? []
      : [{ label: "Status", value: "Active", attempted: `Ended: ${attempted.ends}` }]),
  ]);
}
