import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { ageOn, plainDay } from "@/lib/domain/calendar/format";
import { riskLabels, type RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { PersonValues } from "@/lib/domain/person/fields";
import { gpStatusLabels } from "@/lib/domain/vocabulary/channels";

/** "35, born 4 May 1985". */
export const ageWords = (dateOfBirth: CalendarDate | null, today: CalendarDate) =>
  dateOfBirth
    ? `${ageOn(dateOfBirth, today)}, born ${plainDay(dateOfBirth, today)}`
    : "Date of birth not recorded";

/** "High risk", "Risk not assessed". */
export const riskWords = (risk: RiskLevel) =>
  risk === "not_assessed" ? "Risk not assessed" : `${riskLabels[risk]} risk`;

/** "Priory Medical Group", "Not registered with a GP"; what was never asked is said so. */
export function gpWords({ gpPractice, gpStatus }: Pick<PersonValues, "gpPractice" | "gpStatus">): string {
  if (gpStatus === "not_registered") return gpStatusLabels.not_registered;
  if (gpPractice) return gpPractice;
  if (gpStatus === "registered") return "Registered with a GP; practice not recorded";
  return gpStatus === "not_known" ? gpStatusLabels.not_known : "Not recorded";
}
