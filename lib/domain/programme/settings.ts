import type { RiskLevel } from "@/lib/domain/case/risk";

/** The thresholds that a programme may choose. Days are calendar days unless the name says working days. */
export type ProgrammeSettings = {
  /** From one contact to the next, by risk. */
  readonly contactDays: Readonly<Record<RiskLevel, number>>;
  /** For a destination's answer to a referral. */
  readonly answerWorkingDays: number;
  /** The same for somebody at high risk. */
  readonly answerWorkingDaysHigh: number;
  /** For which both services support the person, before the closing day. */
  readonly overlapDays: number;
  /** After which an entry of the directory counts as stale. */
  readonly destinationStaleDays: number;
  /** Up to this many days ahead a date is due soon. */
  readonly dueSoonDays: number;
  /** From the opening of a case to its first review. */
  readonly firstReviewDays: number;
  /** For a manager to confirm a decline or to challenge it. */
  readonly confirmDeclineWorkingDays: number;
  /** For a manager to decide a closure request. */
  readonly closureDecisionWorkingDays: number;
};

/**
 * What holds until a programme chooses otherwise. The last three are Onward's own choice: no source that was
 * read names a number for them.
 */
export const defaultSettings: ProgrammeSettings = {
  contactDays: { high: 7, medium: 14, low: 28, not_assessed: 7 },
  answerWorkingDays: 10,
  answerWorkingDaysHigh: 5,
  overlapDays: 14,
  destinationStaleDays: 30,
  dueSoonDays: 7,
  firstReviewDays: 14,
  confirmDeclineWorkingDays: 2,
  closureDecisionWorkingDays: 2,
};
