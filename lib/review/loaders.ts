import "server-only";
import { notFound } from "next/navigation";
import { listAlerts } from "@/lib/alerts/reads";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { today } from "@/lib/platform/clock";
import { findProgramme } from "@/lib/programmes/reads";
import { findReview } from "./reads";
import { reviewPartSchema } from "./schema";

/** The needs review of a case and its alerts, for who may write in it. */
export async function loadReview(reference: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const scope = scopeOf(actor);
  const [review, alerts, { settings }] = await Promise.all([
    findReview(scope, head.id),
    listAlerts(scope, head.id),
    findProgramme(actor.programmeId),
  ]);
  if (!review) notFound();
  return { head, review, alerts, today: today(), dueSoonDays: settings.dueSoonDays };
}

/** One of its parts, as the address names it. */
export async function loadReviewPart(reference: string, part: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const named = reviewPartSchema.safeParse(part);
  const review = await findReview(scopeOf(actor), head.id);
  if (!named.success || !review) notFound();
  return { part: named.data, head, review, today: today() };
}
