import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { ageOn, plainDay } from "@/lib/domain/calendar/words";
import { riskLabels, type RiskLevel } from "@/lib/domain/case/risk";

/** "35, born 4 May 1985". */
export const ageWords = (dateOfBirth: CalendarDate | null, today: CalendarDate) =>
  dateOfBirth
    ? `${ageOn(dateOfBirth, today)}, born ${plainDay(dateOfBirth, today)}`
    : "Date of birth not recorded";

/** "High risk", "Risk not assessed". */
export const riskWords = (risk: RiskLevel) =>
  risk === "not_assessed" ? "Risk not assessed" : `${riskLabels[risk]} risk`;
