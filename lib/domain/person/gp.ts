import type { GpStatus } from "@/lib/domain/vocabulary/channels";

/** Whether someone is registered with a GP, from the practice in a caseload file; null when it is blank. */
export function gpStatusOf(practice: string | null): GpStatus | null {
  if (practice === null) return null;
  if (/^not registered\b/i.test(practice)) return "not_registered";
  return /^(not |un)known\b/i.test(practice) ? "not_known" : "registered";
}
