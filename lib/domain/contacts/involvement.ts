import { isMade, isOurCancellation } from "@/lib/domain/facts/contact";
import type { ContactResult } from "@/lib/domain/vocabulary/contacts";
import { ok, refuse, type Result } from "@/lib/domain/result";
import { foldForSearch } from "@/lib/domain/text/fold";
import type { ProfessionalOutcome, ProfessionalRole } from "@/lib/domain/vocabulary/professionals";

export type InvolvementRefusal = "case_ended" | "already_involved" | "not_involved";

export const involvementRefusals: Record<InvolvementRefusal, string> = {
  case_ended: "This case has ended. You cannot change its professionals.",
  already_involved: "This professional is already on the case.",
  not_involved: "This professional is already marked as not involved.",
};

/** Whether a professional may be added to a case, or added again after they were marked as not involved. */
export function mayAddProfessional(facts: {
  ended: boolean;
  isInvolved: boolean;
}): Result<null, InvolvementRefusal> {
  if (facts.ended) return refuse("case_ended");
  return facts.isInvolved ? refuse("already_involved") : ok(null);
}

/** Whether a professional may be marked as not involved. */
export function mayRemoveProfessional(facts: {
  ended: boolean;
  isInvolved: boolean;
}): Result<null, InvolvementRefusal> {
  if (facts.ended) return refuse("case_ended");
  return facts.isInvolved ? ok(null) : refuse("not_involved");
}

/** What identifies a practitioner: name, role and organisation together. */
type Practitioner = { name: string; role: ProfessionalRole; organisation: string };

/** Whether two are the same practitioner, however their name and organisation were typed. */
export const isSamePractitioner = (one: Practitioner, other: Practitioner) =>
  one.role === other.role &&
  foldForSearch(one.name) === foldForSearch(other.name) &&
  foldForSearch(one.organisation) === foldForSearch(other.organisation);

/**
 * What a contact says of a professional. A failed attempt means that they could not be reached, whatever else was
 * chosen; a contact that we called off ourselves says nothing of them.
 */
export function outcomeOf(
  result: ContactResult,
  chosen: ProfessionalOutcome | null,
): ProfessionalOutcome | null {
  if (isOurCancellation(result)) return null;
  return isMade(result) ? chosen : "could_not_be_reached";
}

/**
 * Roles of those who may be named to everyone in the programme, to be chosen again: practitioners. A carer, or
 * someone of no role, may be known by their tie to one person alone.
 */
export const isPublicRole = (role: ProfessionalRole) => role !== "carer" && role !== "other";
