import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";

/** The thresholds that a programme may choose. Days are calendar days unless the name says working days. */
export type ProgrammeSettings = {
  /** From one contact to the next, by risk. */
  readonly contactDays: Readonly<Record<RiskLevel, number>>;
  /** From one check-in with the person to the next while a handover waits for its destination, by risk. */
  readonly waitingCheckInDays: Readonly<Record<RiskLevel, number>>;
  /** For a destination's answer to a referral. */
  readonly answerWorkingDays: number;
  /** The same for someone at high risk. */
  readonly answerWorkingDaysHigh: number;
  /** How long both services support the person, up to the closing date. */
  readonly overlapDays: number;
  /** After which a directory entry counts as out of date. */
  readonly destinationStaleDays: number;
  /** Up to this many days ahead a date is due soon. */
  readonly dueSoonDays: number;
  /** From the opening of a case to its first review. */
  readonly firstReviewDays: number;
  /** For a manager to confirm a decline or to challenge it. */
  readonly confirmDeclineWorkingDays: number;
  /** For which a risk assessment is valid. */
  readonly riskReviewDays: number;
  /** After a destination's answer was due, until a manager steps in, and until the commissioner does. */
  readonly silenceManagerWorkingDays: number;
  readonly silenceCommissionerWorkingDays: number;
  /** For a draft to be sent or withdrawn, once the person's needs are reviewed. */
  readonly draftWorkingDays: number;
  /** For sending a version that was made to send, and for a new one when the one that was sent is out of date. */
  readonly versionToSendWorkingDays: number;
  /** After an agreed start or a first contact was due, until a manager steps in. */
  readonly startManagerWorkingDays: number;
  /** From the agreed start to the destination's first contact, by the type of the handover. */
  readonly firstContactDays: Readonly<Record<HandoverTier, number>>;
  /** After a missing first contact was escalated to the manager, until the commissioner's office steps in. */
  readonly firstContactOfficeDays: number;
  /** For completing a handover once its checklist is finished and the first contact confirmed. */
  readonly completionWorkingDays: number;
  /** For requesting closure once nothing else is left to do. */
  readonly closureToRequestWorkingDays: number;
  /** For the office to decide a proposed hold. */
  readonly holdDecisionWorkingDays: number;
  /** The longest time from one review of a hold to the next. */
  readonly holdReviewDays: number;
  /** From a completed handover to each of its safety checks, by its type, soonest first; the last ends the safety window. */
  readonly safetyCheckDays: Readonly<Record<HandoverTier, readonly number[]>>;
  /** For repeating a safety check that established nothing, or deciding after the second. */
  readonly repeatedCheckWorkingDays: number;
  /** For deciding what a change of the destination means for a person on the way there. */
  readonly destinationChangeWorkingDays: number;
  /** From one attempt to the next while contact is lost, by risk. */
  readonly attemptDays: Readonly<Record<RiskLevel, number>>;
  /** For recalling what was shared, once sharing was withdrawn. */
  readonly recallWorkingDays: number;
  /** For renewing the decision or withdrawing the handover, once sharing was withdrawn while it is under way. */
  readonly sharingToRenewWorkingDays: number;
  /** For informing a destination of something recorded or taken back that changes what it was sent. */
  readonly destinationToInformWorkingDays: number;
  /** For informing the professionals of a death. */
  readonly deathTellingWorkingDays: number;
  /** "No further support needed" requires a contact with the person within this time. */
  readonly recentContactDays: number;
  /** For a manager to decide a closure request. */
  readonly closureDecisionWorkingDays: number;
};

/**
 * The thresholds until a programme chooses its own. Those for the first review, decisions, recalls, informing of a death
 * and further attempts are Onward's own choice, because no source gives a number for them.
 */
export const defaultSettings: ProgrammeSettings = {
  contactDays: { high: 7, medium: 14, low: 28, not_assessed: 7 },
  waitingCheckInDays: { high: 7, medium: 14, low: 28, not_assessed: 7 },
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
  draftWorkingDays: 5,
  versionToSendWorkingDays: 2,
  startManagerWorkingDays: 1,
  firstContactDays: { standard: 7, enhanced: 2 },
  firstContactOfficeDays: 2,
  completionWorkingDays: 2,
  closureToRequestWorkingDays: 5,
  holdDecisionWorkingDays: 2,
  holdReviewDays: 30,
  safetyCheckDays: { standard: [7, 60], enhanced: [2, 7, 60] },
  repeatedCheckWorkingDays: 2,
  destinationChangeWorkingDays: 2,
  attemptDays: { high: 3, medium: 7, low: 7, not_assessed: 3 },
  recallWorkingDays: 2,
  sharingToRenewWorkingDays: 2,
  destinationToInformWorkingDays: 2,
  deathTellingWorkingDays: 2,
  recentContactDays: 28,
  closureDecisionWorkingDays: 2,
};
