import { absenceRefusals, type AbsenceRefusal } from "@/lib/domain/permissions/absences";
import type { FormState } from "@/lib/platform/form-state";
import { overtaken } from "@/lib/platform/overtaken";
import { refusedWrite } from "@/lib/platform/refusals";

const sentences: Readonly<Record<AbsenceRefused, string>> = {
  ...absenceRefusals,
  not_found: "Only a manager can record this, for an active worker or manager of this programme.",
  changed: "Someone has changed this absence since you opened the page. Open the page again to see it.",
  key_used_elsewhere: overtaken.key_used_elsewhere,
};

/** The field where each is put right. */
const fields: Readonly<Partial<Record<AbsenceRefused, string>>> = {
  ends_before_start: "endsOn",
  already_away: "startsOn",
  covers_themselves: "coveredById",
  cover_not_active: "coveredById",
  cover_wrong_role: "coveredById",
  cover_away: "coveredById",
};

/** Why an absence, its cover or its end was not recorded. */
export type AbsenceRefused = AbsenceRefusal | "not_found" | "changed" | "key_used_elsewhere";

export const refusedAbsence = (refusal: AbsenceRefused): FormState =>
  refusedWrite(refusal, { sentences, fields });
