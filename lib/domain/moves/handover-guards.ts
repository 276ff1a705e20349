import { addDays } from "@/lib/domain/calendar/calendar-date";
import {
  hasOpenHold,
  isCheckedAgain,
  isReviewed,
  tierOfHandover,
  waitsForDecision,
} from "@/lib/domain/facts/conditions";
import type { HandoverFacts } from "@/lib/domain/facts/case";
import type { DestinationStatus } from "@/lib/domain/vocabulary/destinations";
import { actsAs, namesContact, sharedGuards, type SharedFacts } from "./shared-guards";
import type { Guard } from "./table";
import { sharingStatusFor } from "@/lib/domain/facts/sharing-allows";
import { isActive, type HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** All that a guard of a handover may look at. */
export type MoveFacts = SharedFacts & {
  handover: Omit<HandoverFacts, "id"> & {
    /** Null while it is only being planned. */
    id: string | null;
    declineReportedById: string | null;
    /** Whether a mandatory section of its transfer summary is blank. */
    hasSummaryGaps: boolean;
  };
  destination: { status: DestinationStatus };
};

/** The agreed start is at most this many days ahead. */
const longestWaitForStart = 366;

/** A place on a waiting list is reviewed within this many days. */
const longestListReview = 28;

const leadTaken = (status: HandoverStatus) => isActive(status) || status === "completed";

const otherLeads = ({ case: { handovers }, handover }: MoveFacts) =>
  handovers.filter(({ id, kind }) => kind === "lead" && id !== handover.id);

const isEnhanced = ({ case: facts, handover }: MoveFacts) => tierOfHandover(handover, facts) === "enhanced";

/** The last day on which a breakdown still counts as one of the completed handover, whenever it is recorded. */
const safetyWindowEnds = ({ handover, settings }: MoveFacts) =>
  handover.completedOn && addDays(handover.completedOn, settings.secondSafetyCheckDays);

/** Every reason to refuse a move of a handover, with its sentence. A row names the ones that it needs. */
export const guards = {
  ...sharedGuards,
  destination_active: {
    refuses: ({ destination }) => destination.status !== "active",
    sentence:
      "This destination is not active. Choose another destination, or ask for its entry to be updated.",
    fix: "destination",
  },
  only_lead: {
    refuses: (facts) =>
      facts.handover.kind === "lead" && otherLeads(facts).some(({ status }) => leadTaken(status)),
    sentence: "There is already a lead handover. Withdraw it first, or plan this one as supporting.",
    fix: "handovers",
  },
  needs_reviewed: {
    refuses: ({ case: facts }) => !isReviewed(facts) || facts.needs.length === 0,
    sentence: "Complete the needs review before you send the referral.",
    fix: "review",
  },
  risk_fresh: {
    refuses: ({ case: { riskAssessedOn }, settings, today }) =>
      riskAssessedOn === null || addDays(riskAssessedOn, settings.riskReviewDays) < today,
    sentence: "Assess the risk before you send the referral: the assessment is missing or out of date.",
    fix: "risk",
  },
  sharing_decided: {
    refuses: ({ case: facts, handover }) => sharingStatusFor(facts, handover.destinationId) === "none",
    sentence: "Record a sharing decision for this destination before you send the referral.",
    fix: "sharing",
  },
  sharing_allowed: {
    refuses: ({ case: facts, handover }) => sharingStatusFor(facts, handover.destinationId) === "no",
    sentence:
      "You cannot share information with this destination: consent was refused, withdrawn or not sought.",
    fix: "sharing",
  },
  sharing_approved: {
    refuses: ({ case: facts, handover }) =>
      sharingStatusFor(facts, handover.destinationId) === "approval_missing",
    sentence: "A manager must approve sharing without consent before you send the referral.",
    fix: "sharing",
  },
  summary_complete: {
    refuses: ({ handover }) => handover.hasSummaryGaps && handover.gapsWaivedOn === null,
    sentence: "The transfer summary has gaps. Fill them, or ask a manager to waive them.",
    fix: "summary",
  },
  has_summary_gaps: {
    refuses: ({ handover }) => !handover.hasSummaryGaps || handover.gapsWaivedOn !== null,
    sentence: "The transfer summary has no gaps to waive.",
    fix: "summary",
  },
  not_before_sending: {
    question: "happenedOn",
    refuses: ({ handover: { sentOn } }, { happenedOn }) => sentOn !== null && happenedOn < sentOn,
    sentence: "The date must be on or after the day the referral was sent.",
  },
  not_before_start: {
    question: "happenedOn",
    refuses: ({ handover: { startedOn } }, { happenedOn }) => startedOn !== null && happenedOn < startedOn,
    sentence: "The date must be on or after the day the handing over started.",
  },
  not_before_completion: {
    question: "happenedOn",
    refuses: ({ handover: { completedOn } }, { happenedOn }) =>
      completedOn !== null && happenedOn < completedOn,
    sentence: "The date must be on or after the day the handover was completed.",
  },
  not_before_first_contact: {
    question: "happenedOn",
    refuses: ({ handover: { firstContactOn } }, { happenedOn }) =>
      firstContactOn !== null && happenedOn < firstContactOn,
    sentence: "The destination cannot be responsible before its first contact with the person.",
  },
  start_within_a_year: {
    question: "startOn",
    refuses: ({ today, handover: { sentOn } }, { startOn }) =>
      startOn !== undefined &&
      (startOn > addDays(today, longestWaitForStart) || (sentOn !== null && startOn < sentOn)),
    sentence: "The start must be on or after the day the referral was sent, and within a year from today.",
  },
  start_differs: {
    question: "startOn",
    refuses: ({ handover: { expectedStartOn } }, { startOn }) =>
      startOn !== undefined && startOn === expectedStartOn,
    sentence: "This is the start that is recorded already. Enter the new date.",
  },
  before_agreed_start: {
    question: "happenedOn",
    refuses: ({ handover: { status, expectedStartOn } }, { happenedOn }) =>
      status === "accepted" && expectedStartOn !== null && happenedOn >= expectedStartOn,
    sentence: "Their agreed start was on or before this date. Record a breakdown instead.",
  },
  after_agreed_start: {
    question: "happenedOn",
    refuses: ({ handover: { status, expectedStartOn } }, { happenedOn }) =>
      status === "accepted" && (expectedStartOn === null || happenedOn < expectedStartOn),
    sentence: "This date is before their agreed start. Record a decline, or withdraw the handover.",
  },
  review_ahead: {
    question: "reviewOn",
    refuses: ({ today }, { reviewOn }) =>
      reviewOn !== undefined && (reviewOn < today || reviewOn > addDays(today, longestListReview)),
    sentence: "The date you review the place must be between today and 28 days from now.",
  },
  answer_ahead: {
    question: "answerOn",
    refuses: ({ today }, { answerOn }) => answerOn !== undefined && answerOn < today,
    sentence: "The date of their answer must be today or in the future.",
  },
  covered_if_late: {
    question: "interimPlan",
    refuses: (facts, { startOn, interimPlan }) =>
      facts.handover.kind === "lead" &&
      startOn !== undefined &&
      startOn > facts.dates.closesOn &&
      !hasOpenHold(facts.case) &&
      !interimPlan,
    sentence:
      "They start after support has ended. Enter what happens until then: a hold by the commissioner’s office will be proposed.",
  },
  not_own_report: {
    refuses: ({ actor, handover }) => handover.declineReportedById === actor.id,
    sentence: "You reported this decline yourself. Another manager must confirm it.",
  },
  said_in_contact: {
    question: "contactId",
    refuses: (facts, { contactId }) => !namesContact(facts, contactId),
    sentence: "Select the contact in which the person said so. If it is not in the list, log it first.",
  },
  manager_if_high: {
    refuses: (facts) => facts.case.risk === "high" && !actsAs(facts, "manager"),
    sentence: "The risk is high, so a manager must record this. Ask a manager to open this page.",
  },
  receipt_if_standard: {
    refuses: (facts) => !isEnhanced(facts) && facts.handover.acknowledgedOn === null,
    sentence: "Record that the destination has received the transfer summary before you start handing over.",
  },
  meeting_if_enhanced: {
    question: "jointMeeting",
    refuses: (facts, { jointMeeting }) => isEnhanced(facts) && jointMeeting === undefined,
    sentence:
      "The risk is high or there is a safeguarding alert. Select whether the joint meeting was held, is booked or is waived.",
  },
  meeting_day: {
    question: "jointMeetingOn",
    refuses: (_, { jointMeeting, jointMeetingOn }) =>
      (jointMeeting === "held" || jointMeeting === "booked") && jointMeetingOn === undefined,
    sentence: "Enter the date of the joint meeting.",
  },
  meeting_held_not_ahead: {
    question: "jointMeetingOn",
    refuses: ({ today }, { jointMeeting, jointMeetingOn }) =>
      jointMeeting === "held" && jointMeetingOn !== undefined && jointMeetingOn > today,
    sentence: "A meeting that was held cannot be in the future. Select “Booked”, or correct the date.",
  },
  manager_waives_meeting: {
    question: "jointMeeting",
    refuses: (facts, { jointMeeting }) => jointMeeting === "waived" && !actsAs(facts, "manager"),
    sentence: "Only a manager can waive the joint meeting.",
  },
  waiving_has_reason: {
    question: "whyNot",
    refuses: (_, { jointMeeting, whyNot }) => jointMeeting === "waived" && !whyNot,
    sentence: "Enter the reason why the joint meeting is waived.",
  },
  meeting_to_record: {
    refuses: (facts) =>
      facts.handover.jointMeeting !== "booked" &&
      (facts.handover.jointMeeting !== null || !isEnhanced(facts)),
    sentence: "No joint meeting is booked for this handover, and none is needed.",
  },
  meeting_if_now_enhanced: {
    refuses: (facts) => isEnhanced(facts) && facts.handover.jointMeeting === null,
    sentence:
      "The risk has risen since the handing over started. Hold the joint meeting with the destination and record it first.",
    fix: "handover",
  },
  meeting_not_open: {
    refuses: ({ handover }) => handover.jointMeeting === "booked",
    sentence: "The joint meeting is booked. Record it when it has been held.",
  },
  checklist_complete: {
    refuses: ({ handover: { checklist } }) => checklist.some(({ state }) => state === "open"),
    sentence: "The checklist has open items. Complete them, or ask a manager to waive them.",
    fix: "checklist",
  },
  is_enhanced: {
    refuses: (facts) => !isEnhanced(facts),
    sentence: "Only an enhanced handover needs a manager’s signature.",
  },
  not_signed: {
    refuses: ({ handover }) => handover.signedOn !== null,
    sentence: "A manager has already signed this handover.",
  },
  signed_if_enhanced: {
    refuses: (facts) => isEnhanced(facts) && facts.handover.signedOn === null && !actsAs(facts, "manager"),
    sentence: "The risk is high or there is a safeguarding alert. A manager must sign the completion first.",
  },
  first_contact_not_confirmed: {
    refuses: ({ handover }) => handover.firstContactOn !== null,
    sentence: "The destination’s first contact has already been confirmed.",
  },
  first_contact_confirmed: {
    refuses: ({ handover }) => handover.firstContactOn === null,
    sentence: "Confirm the destination’s first contact with the person before you complete the handover.",
    fix: "handover",
  },
  first_contact_happened: {
    question: "firstContactOn",
    refuses: ({ today, handover: { sentOn } }, { firstContactOn }) =>
      firstContactOn !== undefined &&
      (firstContactOn > today || (sentOn !== null && firstContactOn < sentOn)),
    sentence: "The date of their first contact must be between the day of the referral and today.",
  },
  destination_informed_if_sent: {
    question: "destinationInformed",
    refuses: ({ handover: { sentOn } }, { destinationInformed }) =>
      sentOn !== null && destinationInformed === undefined,
    sentence: "The referral was sent. Select whether the destination has been informed.",
  },
  in_safety_window: {
    question: "happenedOn",
    refuses: (facts, { happenedOn }) => {
      const ends = safetyWindowEnds(facts);
      return ends === null || happenedOn > ends;
    },
    sentence:
      "By this date the safety checks were over. If the person needs support again, ask a manager to reopen the case.",
  },
  ended_by_this_only: {
    refuses: ({ case: { endReason } }) => endReason !== null && endReason !== "handed_over",
    sentence: "This case has ended for another reason. Reopen it before you record a breakdown.",
    fix: "case",
  },
  check_to_decide: {
    refuses: ({ handover }) => !waitsForDecision(handover),
    sentence: "No safety check of this handover needs a decision.",
  },
  not_before_check: {
    question: "happenedOn",
    refuses: ({ handover: { lastCheckOn } }, { happenedOn }) =>
      lastCheckOn !== null && happenedOn < lastCheckOn,
    sentence: "The date must be on or after the day of the safety check.",
  },
  checks_open: {
    refuses: ({ handover }) =>
      handover.secondCheckOn !== null && !isCheckedAgain(handover) && !waitsForDecision(handover),
    sentence: "Both safety checks have been recorded.",
  },
} as const satisfies Record<string, Guard<MoveFacts>>;

export type GuardName = keyof typeof guards;
