import "server-only";
import { notFound } from "next/navigation";
import { requirePermission } from "@/lib/auth/actor";
import { scopeOf } from "@/lib/auth/scope";
import { loadCaseHead } from "@/lib/cases/loaders";
import { today } from "@/lib/platform/clock";
import { findReview } from "./reads";
import { reviewPartSchema } from "./schema";

/** The needs review of a case, for who may write in it. */
export async function loadReview(reference: string) {
  const actor = await requirePermission("log_contact");
  const head = await loadCaseHead(reference);
  const review = await findReview(scopeOf(actor), head.id);
  if (!review) notFound();
  return { actor, head, review, today: today() };
}

/** The same for one of its parts, as the address names it. */
export async function loadReviewPart(reference: string, part: string) {
  const named = reviewPartSchema.safeParse(part);
  if (!named.success) notFound();
  return { part: named.data, ...(await loadReview(reference)) };
}
