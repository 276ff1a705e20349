import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import type { SafetyOutcome } from "@/lib/domain/vocabulary/safety-outcomes";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** The status of the joint meeting with the destination. */
export const jointMeetings = ["held", "booked", "waived"] as const;
export type JointMeeting = (typeof jointMeetings)[number];

/** What is known of a handover today. It follows only from its moves. */
export type HandoverRecord = {
  status: HandoverStatus;
  /** When a version of the summary was last made to send; it may not have been sent. */
  versionMadeOn: CalendarDate | null;
  sentOn: CalendarDate | null;
  /** The record had changed between the sending of the referral and its entry here. */
  sentOutOfDate: boolean;
  acknowledgedOn: CalendarDate | null;
  /** A new date for the answer, agreed when a decline was challenged. */
  answerAgreedOn: CalendarDate | null;
  /** When the destination plans to start; once it has accepted, the agreed start. */
  expectedStartOn: CalendarDate | null;
  /** How often the agreed start was changed. */
  startChanges: number;
  listReviewOn: CalendarDate | null;
  declineReportedOn: CalendarDate | null;
  /** Who reported the decline: another person decides it. */
  declineReportedById: string | null;
  statusBeforeDecline: HandoverStatus | null;
  /** A manager allowed the referral to be sent with gaps in its summary. */
  gapsWaivedOn: CalendarDate | null;
  /** The handover type, fixed when the handing over began. */
  tier: HandoverTier | null;
  startedOn: CalendarDate | null;
  /** When the person applied there themselves; null of a handover that is made by a referral. */
  appliedOn: CalendarDate | null;
  /** When someone helped them to. */
  helpedOn: CalendarDate | null;
  jointMeeting: JointMeeting | null;
  jointMeetingOn: CalendarDate | null;
  /** When the destination first saw or spoke with the person, as it was confirmed. */
  firstContactOn: CalendarDate | null;
  /** A manager signed the completion beforehand. */
  signedOn: CalendarDate | null;
  completedOn: CalendarDate | null;
  /** The last day on which a safety check was answered, whatever the answer. */
  checkAnsweredOn: CalendarDate | null;
  /** The last safety check, made or attempted, and what it found. */
  lastCheckOn: CalendarDate | null;
  lastCheckOutcome: SafetyOutcome | null;
  /** How many checks in a row have established nothing, up to the last. */
  checksWithoutAnswer: number;
  /** When someone decided what follows from an alarming check; null since the last check. */
  checkDecidedOn: CalendarDate | null;
  /** When someone last decided what a change of the destination means for the person. */
  destinationDecidedOn: CalendarDate | null;
};

/** A handover that was planned and has not moved yet. */
export const plannedRecord: HandoverRecord = {
  status: "draft",
  versionMadeOn: null,
  sentOn: null,
  sentOutOfDate: false,
  acknowledgedOn: null,
  answerAgreedOn: null,
  expectedStartOn: null,
  startChanges: 0,
  listReviewOn: null,
  declineReportedOn: null,
  declineReportedById: null,
  statusBeforeDecline: null,
  gapsWaivedOn: null,
  tier: null,
  startedOn: null,
  appliedOn: null,
  helpedOn: null,
  jointMeeting: null,
  jointMeetingOn: null,
  firstContactOn: null,
  signedOn: null,
  completedOn: null,
  checkAnsweredOn: null,
  lastCheckOn: null,
  lastCheckOutcome: null,
  checksWithoutAnswer: 0,
  checkDecidedOn: null,
  destinationDecidedOn: null,
};
