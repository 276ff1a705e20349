import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** A place that was offered to this closure is taken from acceptance on. */
const taking: readonly HandoverStatus[] = ["accepted", "handing_over", "completed"];

/** How many of the places offered are left; null when no number was promised. Never below none. */
export function placesLeft(
  placesOffered: number | null,
  byStatus: Partial<Record<HandoverStatus, number>>,
): number | null {
  if (placesOffered === null) return null;
  const taken = taking.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0);
  return Math.max(0, placesOffered - taken);
}
