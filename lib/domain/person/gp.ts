import type { GpStatus } from "@/lib/domain/vocabulary/channels";
import type { ProfessionalRole } from "@/lib/domain/vocabulary/professionals";

/** Whether someone is registered with a GP, from the practice in a caseload file; null when it is blank. */
export function gpStatusOf(practice: string | null): GpStatus | null {
  if (practice === null) return null;
  if (/^not registered\b/i.test(practice)) return "not_registered";
  return /^(not |un)known\b/i.test(practice) ? "not_known" : "registered";
}

/**
 * Whether the person has no GP who could be informed: they are not registered, and no GP is among the professionals
 * involved. Where it is not known, there may be one.
 */
export const hasNoGp = (status: GpStatus | null, involved: readonly ProfessionalRole[]): boolean =>
  status === "not_registered" && !involved.includes("gp");
