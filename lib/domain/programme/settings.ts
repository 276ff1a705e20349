import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";

/** The thresholds that a programme may choose. Days are calendar days unless the name says working days. */
export type ProgrammeSettings = {
  /** From one contact to the next, by risk. */
  readonly contactDays: Readonly<Record<RiskLevel, number>>;
  /** For a destination's answer to a referral. */
  readonly answerWorkingDays: number;
  /** The same for someone at high risk. */
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
  /** For which an assessment of the risk holds. */
  readonly riskReviewDays: number;
  /** After a destination's answer was due, until a manager steps in, and until the commissioner does. */
  readonly silenceManagerWorkingDays: number;
  readonly silenceCommissionerWorkingDays: number;
  /** For the office to decide a proposed hold. */
  readonly holdDecisionWorkingDays: number;
  /** At most so long from one review of a hold to the next. */
  readonly holdReviewDays: number;
  /** After a completed handover, for the two safety checks; the second one ends the safety window. */
  readonly firstSafetyCheckDays: number;
  readonly secondSafetyCheckDays: number;
  /** From one attempt to the next while contact is lost, by risk. */
  readonly attemptDays: Readonly<Record<RiskLevel, number>>;
  /** For recalling what was shared, once sharing was withdrawn. */
  readonly recallWorkingDays: number;
  /** For telling the professionals of a death. */
  readonly deathTellingWorkingDays: number;
  /** No further support is needed only if the person was spoken with so lately. */
  readonly recentContactDays: number;
  /** For a manager to decide a closure request. */
  readonly closureDecisionWorkingDays: number;
};

/**
 * What holds until a programme chooses otherwise. Those for the first review, for deciding, recalling, telling of a
 * death and trying again are Onward's own choice: no source that was read names a number for them.
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
  riskReviewDays: 28,
  silenceManagerWorkingDays: 5,
  silenceCommissionerWorkingDays: 10,
  holdDecisionWorkingDays: 2,
  holdReviewDays: 30,
  firstSafetyCheckDays: 14,
  secondSafetyCheckDays: 60,
  attemptDays: { high: 3, medium: 7, low: 7, not_assessed: 3 },
  recallWorkingDays: 2,
  deathTellingWorkingDays: 2,
  recentContactDays: 28,
  closureDecisionWorkingDays: 2,
};
