import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { AnsweredPart } from "./review-answers";

/** Why a part of a review is not saved, as one sentence. */
export const savingRefusals = {
  case_ended: "This case has ended. You cannot change its review.",
  assessed_in_future: "The date of the assessment must be today or in the past.",
  professionals_listed: "A professional is listed on this case, so you cannot record that none are known.",
} as const;

export type SavingRefusal = keyof typeof savingRefusals;

type Situation = {
  ended: boolean;
  /** How many professionals are listed. */
  professionals: number;
  today: CalendarDate;
};

/** Whether a part may be saved as it was answered; null when it may. */
export function refusalToSave(
  { part, answers }: AnsweredPart,
  { ended, professionals, today }: Situation,
): SavingRefusal | null {
  if (ended) return "case_ended";
  if (part === "risk" && answers.assessedOn !== null && answers.assessedOn > today)
    return "assessed_in_future";
  if (part === "professionals" && answers.noneKnownOn !== null && professionals > 0) {
    return "professionals_listed";
  }
  return null;
}
