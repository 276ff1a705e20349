import { addDays } from "@/lib/domain/calendar/calendar-date";
import { hasOpenHold, isReviewed, tierOf } from "@/lib/domain/facts/conditions";
import type { HandoverFacts } from "@/lib/domain/facts/case";
import type { DestinationStatus } from "@/lib/domain/vocabulary/destinations";
import { actsAs, namesContact, sharedGuards, type SharedFacts } from "./shared-guards";
import type { Guard } from "./table";
import { sharingStandingFor } from "@/lib/domain/facts/sharing-allows";
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

const leadTaken = (status: HandoverStatus) => isActive(status) || status === "completed";

const otherLeads = ({ case: { handovers }, handover }: MoveFacts) =>
  handovers.filter(({ id, kind }) => kind === "lead" && id !== handover.id);

/** As it stood when the handing over began; before that, as it would be now. */
const isEnhanced = ({ case: facts, handover }: MoveFacts) => (handover.tier ?? tierOf(facts)) === "enhanced";

/** The last day on which a breakdown still counts as one of the completed handover, whenever it is recorded. */
const safetyWindowEnds = ({ handover, settings }: MoveFacts) =>
  handover.completedOn && addDays(handover.completedOn, settings.secondSafetyCheckDays);

/** Every reason for which a move can be refused, with the sentence to show. A move names the ones that it needs. */
export const guards = {
  ...sharedGuards,
  destination_active: {
    refuses: ({ destination }) => destination.status !== "active",
    sentence: "This destination is not active. Choose another, or have its entry brought up to date.",
    fix: "destination",
  },
  only_lead: {
    refuses: (facts) =>
      facts.handover.kind === "lead" && otherLeads(facts).some(({ status }) => leadTaken(status)),
    sentence:
      "Another lead handover is under way or completed. Withdraw that one first, or plan this one as supporting.",
    fix: "handovers",
  },
  needs_reviewed: {
    refuses: ({ case: facts }) => !isReviewed(facts) || facts.needs.length === 0,
    sentence: "Complete the needs review before the referral is sent.",
    fix: "review",
  },
  risk_fresh: {
    refuses: ({ case: { riskAssessedOn }, settings, today }) =>
      riskAssessedOn === null || addDays(riskAssessedOn, settings.riskReviewDays) < today,
    sentence:
      "The assessment of the risk is missing or too old. Assess it again before the referral is sent.",
    fix: "risk",
  },
  sharing_decided: {
    refuses: ({ case: facts, handover }) => sharingStandingFor(facts, handover.destinationId) === "none",
    sentence: "No decision is recorded about sharing information with this destination.",
    fix: "sharing",
  },
  sharing_allowed: {
    refuses: ({ case: facts, handover }) => sharingStandingFor(facts, handover.destinationId) === "no",
    sentence: "Information may not be shared with this destination: it was refused, withdrawn or not sought.",
    fix: "sharing",
  },
  sharing_approved: {
    refuses: ({ case: facts, handover }) =>
      sharingStandingFor(facts, handover.destinationId) === "approval_missing",
    sentence: "Sharing without consent waits for a manager’s approval.",
    fix: "sharing",
  },
  summary_complete: {
    refuses: ({ handover }) => handover.hasSummaryGaps && handover.gapsWaivedOn === null,
    sentence: "The transfer summary has gaps. Fill them, or have a manager waive them.",
    fix: "summary",
  },
  has_summary_gaps: {
    refuses: ({ handover }) => !handover.hasSummaryGaps || handover.gapsWaivedOn !== null,
    sentence: "The transfer summary has no gap that has to be waived.",
    fix: "summary",
  },
  not_before_sending: {
    question: "happenedOn",
    refuses: ({ handover: { sentOn } }, { happenedOn }) => sentOn !== null && happenedOn < sentOn,
    sentence: "This date is before the referral was sent. Check the date.",
  },
  not_before_start: {
    question: "happenedOn",
    refuses: ({ handover: { startedOn } }, { happenedOn }) => startedOn !== null && happenedOn < startedOn,
    sentence: "This date is before the handing over began. Check the date.",
  },
  not_before_completion: {
    question: "happenedOn",
    refuses: ({ handover: { completedOn } }, { happenedOn }) =>
      completedOn !== null && happenedOn < completedOn,
    sentence: "This date is before the handover was completed. Check the date.",
  },
  review_ahead: {
    question: "reviewOn",
    refuses: ({ today }, { reviewOn }) => reviewOn !== undefined && reviewOn < today,
    sentence: "Choose today or a later day for reviewing the waiting-list place.",
  },
  answer_ahead: {
    question: "answerOn",
    refuses: ({ today }, { answerOn }) => answerOn !== undefined && answerOn < today,
    sentence: "Choose today or a later day for the new answer.",
  },
  bridged_if_late: {
    question: "interimPlan",
    refuses: (facts, { startOn, interimPlan }) =>
      facts.handover.kind === "lead" &&
      startOn !== undefined &&
      startOn > facts.dates.closesOn &&
      !hasOpenHold(facts.case) &&
      !interimPlan,
    sentence:
      "They start after support has ended. Say what happens until then: a hold by the commissioner’s office will be proposed.",
  },
  own_report: {
    refuses: ({ actor, handover }) => handover.declineReportedById === actor.id,
    sentence: "You reported this decline yourself. Another manager has to confirm it.",
  },
  contact_of_case: {
    question: "contactId",
    refuses: (facts, { contactId }) => !namesContact(facts, contactId),
    sentence: "Choose the contact in which the person said so. Log it first if it is not in the list.",
  },
  manager_if_high: {
    refuses: (facts) => facts.case.risk === "high" && !actsAs(facts, "manager"),
    sentence: "The risk is high, so a manager records this. Ask them to open this page.",
  },
  receipt_if_standard: {
    refuses: (facts) => !isEnhanced(facts) && facts.handover.acknowledgedOn === null,
    sentence: "Record first that the destination has received the transfer summary.",
  },
  meeting_if_enhanced: {
    question: "jointMeeting",
    refuses: (facts, { jointMeeting }) => isEnhanced(facts) && jointMeeting === undefined,
    sentence:
      "The risk is high, or there is a safeguarding alert: say whether the joint meeting was held, is booked, or is waived.",
  },
  meeting_day: {
    question: "jointMeetingOn",
    refuses: (_, { jointMeeting, jointMeetingOn }) =>
      (jointMeeting === "held" || jointMeeting === "booked") && jointMeetingOn === undefined,
    sentence: "Enter the day of the joint meeting.",
  },
  meeting_held_not_ahead: {
    question: "jointMeetingOn",
    refuses: ({ today }, { jointMeeting, jointMeetingOn }) =>
      jointMeeting === "held" && jointMeetingOn !== undefined && jointMeetingOn > today,
    sentence: "A meeting that was held cannot be in the future. Choose “booked”, or fix the date.",
  },
  manager_waives_meeting: {
    question: "jointMeeting",
    refuses: (facts, { jointMeeting }) => jointMeeting === "waived" && !actsAs(facts, "manager"),
    sentence: "Only a manager can waive the joint meeting.",
  },
  waiving_reasoned: {
    question: "whyNot",
    refuses: (_, { jointMeeting, whyNot }) => jointMeeting === "waived" && !whyNot,
    sentence: "Say why the joint meeting is waived.",
  },
  meeting_booked: {
    refuses: ({ handover }) => handover.jointMeeting !== "booked",
    sentence: "No joint meeting is booked for this handover.",
  },
  meeting_not_open: {
    refuses: ({ handover }) => handover.jointMeeting === "booked",
    sentence: "The joint meeting is booked. Record it once it was held.",
  },
  checklist_settled: {
    refuses: ({ handover: { checklist } }) => checklist.some(({ state }) => state === "open"),
    sentence: "The checklist has open items. Do them, or have a manager waive them.",
    fix: "checklist",
  },
  is_enhanced: {
    refuses: (facts) => !isEnhanced(facts),
    sentence: "Only an enhanced handover needs a manager’s signature.",
  },
  not_signed: {
    refuses: ({ handover }) => handover.signedOn !== null,
    sentence: "A manager has signed this handover already.",
  },
  signed_if_enhanced: {
    refuses: (facts) => isEnhanced(facts) && facts.handover.signedOn === null && !actsAs(facts, "manager"),
    sentence:
      "The risk is high, or there is a safeguarding alert: a manager has to sign the completion first.",
  },
  first_contact_happened: {
    question: "firstContactOn",
    refuses: ({ today, handover: { sentOn } }, { firstContactOn }) =>
      firstContactOn !== undefined &&
      (firstContactOn > today || (sentOn !== null && firstContactOn < sentOn)),
    sentence: "The first contact there must lie between the day of the referral and today.",
  },
  sent_destination_told: {
    question: "destinationTold",
    refuses: ({ handover: { sentOn } }, { destinationTold }) =>
      sentOn !== null && destinationTold === undefined,
    sentence: "The referral was sent: say whether the destination was told.",
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
  checks_open: {
    refuses: ({ handover }) => handover.secondCheckOn !== null,
    sentence: "Both safety checks are recorded.",
  },
} as const satisfies Record<string, Guard<MoveFacts>>;

export type GuardName = keyof typeof guards;
