import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { alertRefusals, refusalToChange } from "@/lib/domain/person/alert";
import { today } from "@/lib/platform/clock";
import { uuidField } from "@/lib/platform/fields";
import { findAlert } from "./reads";

/** Who a new alert is about, and why none can be raised, if so. */
export async function loadAlertForm(reference: string) {
  await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  return { head, today: today(), locked: head.endReason && alertRefusals.case_ended };
}

/** An alert to review or to end, and why it can be neither, if so. */
export async function loadAlert(reference: string, alertId: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const alert = uuidField().safeParse(alertId).success
    ? await findAlert(scopeOf(actor), { reference, alertId })
    : null;
  if (!alert) notFound();

  const refusal = refusalToChange({ caseEnded: head.endReason !== null, alertEnded: alert.ended !== null });
  return { head, alert, today: today(), locked: refusal && alertRefusals[refusal] };
}
