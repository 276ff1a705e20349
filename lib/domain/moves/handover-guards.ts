import { addDays, londonMinute, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HolderChange } from "@/lib/domain/facts/holder-change";
import {
  hasOpenHold,
  isCheckedAgain,
  isDestinationToDecide,
  isReviewed,
  isStoppedBySharing,
  tierOfHandover,
  waitsForDecision,
} from "@/lib/domain/facts/conditions";
import { reachedPerson } from "@/lib/domain/facts/contact";
import type { HandoverFacts } from "@/lib/domain/facts/case";
import { openSafetyChecks, safetyWindowEnds } from "@/lib/domain/facts/safety-checks";
import type { HandoverRecord } from "@/lib/domain/facts/handover-record";
import type { DestinationStatus } from "@/lib/domain/vocabulary/destinations";
import {
  decidesAlone,
  decidesAloneOnCase,
  decidesOnCase,
  isSecondOnCase,
  officeIsSecond,
  orOffice,
  whyAlone,
} from "./second-person";
import { actsAs, namesContact, sharedGuards, type SharedFacts } from "./shared-guards";
import type { Guard } from "./table";
import {
  decisionFor,
  decisionOn,
  isReviewOverdue,
  sharingStatusFor,
} from "@/lib/domain/facts/sharing-allows";
import { isActive, isTerminal, type HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** The last move of a handover that counts, who recorded it and on which day, and the record before it. */
export type LastMove = { move: string; byId: string; recordedOn: CalendarDate; before: HandoverRecord };

/** A version that was made to send and has not been recorded as sent. */
export type DraftVersion = {
  id: string;
  number: number;
  madeAt: Date;
  /** When the record first changed so that the version is out of date; null while it is not. */
  changedAt: Date | null;
};

/** All that a guard of a handover may look at. */
export type MoveFacts = SharedFacts & {
  handover: Omit<HandoverFacts, "id"> & {
    /** Null while it is only being planned. */
    id: string | null;
    /** Whether a mandatory section of its transfer summary is blank. */
    hasSummaryGaps: boolean;
    /** While it is a draft: the version made to send, if one was made. */
    draftVersion: DraftVersion | null;
    /** Null while nothing has been recorded on it since it was planned. */
    last: LastMove | null;
    /** What has changed who is responsible, or the end of the case, since its last move. */
    changedSince: readonly HolderChange["kind"][];
  };
  destination: { status: DestinationStatus; closesOn: CalendarDate | null };
};

/** The agreed start is at most this many days ahead. */
const longestWaitForStart = 366;

/** A place on a waiting list is reviewed within this many days. */
const longestListReview = 28;

const leadTaken = (status: HandoverStatus) => isActive(status) || status === "completed";

const otherLeads = ({ case: { handovers }, handover }: MoveFacts) =>
  handovers.filter(({ id, kind }) => kind === "lead" && id !== handover.id);

const isEnhanced = ({ case: facts, handover }: MoveFacts) => tierOfHandover(handover, facts) === "enhanced";

/** Whether the last move that counts, the one to be taken back, is one of these. */
const lastIs = ({ handover: { last } }: MoveFacts, ...moves: string[]) =>
  last !== null && moves.includes(last.move);

/** It changes nothing but what is known of a handover: it can be taken back whatever has become of the case. */
const onlyObserves = (facts: MoveFacts) =>
  lastIs(facts, "check_safety", "decide_check", "decide_on_destination", "inform_destination");

/** The person said so in a contact that was made on or after a day. */
const toldAfter = (facts: MoveFacts, day: CalendarDate, contactId: string | undefined) =>
  namesContact(facts, contactId) &&
  facts.case.contacts.some(({ id, happenedOn }) => id === contactId && happenedOn >= day);

/** Someone else is responsible for the person because of it. */
const hasMovedHolder = (facts: MoveFacts) =>
  facts.handover.kind === "lead" && lastIs(facts, "complete", "complete_application", "break_down_later");

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
  review_current: {
    refuses: ({ today, case: facts, handover }) =>
      isReviewOverdue(decisionFor(facts, handover.destinationId), today),
    sentence: "The review of the sharing decision is overdue. Renew the decision first.",
    fix: "sharing",
  },
  version_made: {
    refuses: ({ handover }) => handover.draftVersion === null,
    sentence: "Make the version to send first: the referral is recorded with the version that was sent.",
    fix: "make_version",
  },
  after_version: {
    question: "sentTime",
    refuses: ({ handover: { draftVersion } }, { happenedOn, sentTime }) =>
      draftVersion !== null &&
      sentTime !== undefined &&
      `${happenedOn} ${sentTime}` < londonMinute(draftVersion.madeAt),
    sentence: "This is before the version was made. Check the day and the time.",
  },
  version_true_then: {
    question: "sentTime",
    refuses: ({ handover: { draftVersion } }, { happenedOn, sentTime }) =>
      draftVersion !== null &&
      draftVersion.changedAt !== null &&
      sentTime !== undefined &&
      `${happenedOn} ${sentTime}` >= londonMinute(draftVersion.changedAt),
    sentence:
      "The record had changed before this time, so this version was out of date. Make the version to send again.",
  },
  review_not_overdue: {
    question: "happenedOn",
    refuses: ({ case: facts, handover }, { happenedOn }) =>
      isReviewOverdue(decisionOn(facts, handover.destinationId, happenedOn), happenedOn),
    sentence:
      "The sharing decision was to be reviewed before this day. Renew the decision before you send the referral.",
    fix: "sharing",
  },
  sharing_goes_on: {
    refuses: ({ case: facts, handover }) => isStoppedBySharing(handover, facts),
    sentence:
      "Sharing with this destination is no longer allowed. Renew the decision, or withdraw the handover.",
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
    refuses: (facts) =>
      facts.handover.declineReportedById === facts.actor.id &&
      !decidesAlone(facts, facts.handover.declineReportedById),
    sentence: "You reported this decline yourself. Another person must confirm it.",
  },
  office_is_second_on_report: {
    refuses: (facts) =>
      actsAs(facts, "office") &&
      !actsAs(facts, "named_holder") &&
      !officeIsSecond(facts, facts.handover.declineReportedById),
    sentence: `A manager decides on a reported decline. ${orOffice}`,
  },
  alone_on_report_has_reason: {
    question: "aloneReason",
    refuses: (facts, { aloneReason }) =>
      decidesAlone(facts, facts.handover.declineReportedById) && !aloneReason,
    sentence: whyAlone,
  },
  alone_on_case_has_reason: {
    question: "aloneReason",
    refuses: (facts, { aloneReason }) => decidesAloneOnCase(facts) && !aloneReason,
    sentence: whyAlone,
  },
  alone_if_high_has_reason: {
    question: "aloneReason",
    refuses: (facts, { aloneReason }) =>
      facts.case.risk === "high" && decidesAloneOnCase(facts) && !aloneReason,
    sentence: whyAlone,
  },
  decides_on_case: {
    refuses: (facts) => !decidesOnCase(facts),
    sentence: `Only a manager can record this. ${orOffice}`,
  },
  spoken_with: {
    refuses: ({ case: { contacts } }) => !contacts.some(reachedPerson),
    sentence: "Log the contact in which the person said so first. No contact with them has been logged.",
    fix: "contacts",
  },
  said_in_contact: {
    question: "contactId",
    refuses: (facts, { contactId }) => !namesContact(facts, contactId),
    sentence: "Select the contact in which the person said so. If it is not in the list, log it first.",
  },
  manager_if_high: {
    refuses: (facts) => facts.case.risk === "high" && !decidesOnCase(facts),
    sentence: `The risk is high, so a manager must record this. ${orOffice}`,
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
    refuses: (facts, { jointMeeting }) => jointMeeting === "waived" && !isSecondOnCase(facts),
    sentence: `Only a manager can waive the joint meeting. ${orOffice}`,
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
    refuses: (facts) => isEnhanced(facts) && facts.handover.signedOn === null && !isSecondOnCase(facts),
    sentence: `The risk is high or there is a safeguarding alert. A manager must sign the completion first. ${orOffice}`,
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
  decline_has_a_day: {
    refuses: ({ handover: { status, sentOn, expectedStartOn } }) =>
      status === "accepted" && sentOn !== null && expectedStartOn !== null && expectedStartOn <= sentOn,
    sentence:
      "Their agreed start was on the day the referral was sent, so no day is left for a decline. Record a breakdown instead.",
  },
  agreed_start_has_come: {
    refuses: ({ today, handover: { status, expectedStartOn } }) =>
      status === "accepted" && (expectedStartOn === null || expectedStartOn > today),
    sentence: "Their agreed start has not come yet. Record a decline, or withdraw the handover.",
  },
  first_contact_happened: {
    question: "firstContactOn",
    refuses: ({ today, handover: { sentOn } }, { firstContactOn }) =>
      firstContactOn !== undefined &&
      (firstContactOn > today || (sentOn !== null && firstContactOn < sentOn)),
    sentence: "The date of their first contact must be between the day of the referral and today.",
  },
  not_applied_already: {
    refuses: ({ handover }) => handover.appliedOn !== null,
    sentence: "The person’s own application has already been recorded.",
  },
  helped_before_applying: {
    question: "helpedOn",
    refuses: ({ case: { startedOn } }, { happenedOn, helpedOn }) =>
      helpedOn !== undefined && (helpedOn > happenedOn || helpedOn < startedOn),
    sentence:
      "The day you helped them must be between the day the service began to support the person and the day they applied.",
  },
  applied_themselves: {
    refuses: ({ handover }) => handover.appliedOn === null,
    sentence: "The person has not applied themselves. Complete the handover as it was agreed.",
  },
  not_by_application: {
    refuses: ({ handover }) => handover.appliedOn !== null,
    sentence: "The person applied themselves. Record their first appointment instead.",
  },
  appointment_after_applying: {
    question: "happenedOn",
    refuses: ({ handover: { appliedOn } }, { happenedOn }) => appliedOn !== null && happenedOn < appliedOn,
    sentence: "The first appointment must be on or after the day the person applied.",
  },
  appointment_can_be_known: {
    refuses: ({ case: facts, handover: { appliedOn, destinationId } }) =>
      appliedOn !== null &&
      sharingStatusFor(facts, destinationId) !== "allowed" &&
      !facts.contacts.some((contact) => reachedPerson(contact) && contact.happenedOn >= appliedOn),
    sentence:
      "Log the contact in which the person told you of the appointment first. Sharing with this destination is not allowed, so it cannot be asked.",
    fix: "contacts",
  },
  told_after_appointment: {
    question: "contactId",
    refuses: (facts, { happenedOn, contactId, firstContactSource }) =>
      !firstContactSource && !toldAfter(facts, happenedOn, contactId),
    sentence:
      "Select a contact on or after the day of the appointment, in which the person told you of it, or enter who at the destination confirmed it. A promise is not enough.",
  },
  destination_may_be_asked: {
    question: "firstContactSource",
    refuses: (facts, { happenedOn, contactId, firstContactSource }) =>
      Boolean(firstContactSource) &&
      !toldAfter(facts, happenedOn, contactId) &&
      sharingStatusFor(facts.case, facts.handover.destinationId) !== "allowed",
    sentence:
      "Sharing with this destination is not allowed, so it cannot be asked. Select the contact in which the person told you.",
  },
  informed_of_breakdown: {
    question: "destinationInformed",
    refuses: ({ handover: { appliedOn, sentOn } }, { destinationInformed }) =>
      destinationInformed === undefined && (appliedOn === null || sentOn !== null),
    sentence: "Select whether the destination has been informed.",
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
      const ends = safetyWindowEnds(facts.handover, facts.case, facts.settings);
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
  destination_to_decide: {
    refuses: ({ handover }) => !isDestinationToDecide(handover),
    sentence: "Nothing about this destination waits for a decision.",
  },
  checks_open: {
    refuses: ({ handover, case: facts, settings }) =>
      openSafetyChecks(handover, facts, settings).length === 0 &&
      !isCheckedAgain(handover) &&
      !waitsForDecision(handover),
    sentence: "Every safety check has been recorded.",
  },

  // Taking the last move back.
  something_to_take_back: {
    refuses: ({ handover: { last } }) => last === null,
    sentence:
      "Nothing has been recorded on this handover since it was planned. If the plan was a mistake, withdraw the handover.",
    fix: "handover",
  },
  version_is_kept: {
    refuses: (facts) => lastIs(facts, "make_version"),
    sentence: "A version that was made to send is kept. If it is wrong, make a new one.",
    fix: "handover",
  },
  not_ended_by_death: {
    refuses: (facts) => lastIs(facts, "end_by_death"),
    sentence: "This handover ended because a death was recorded. Only taking back the death reverses that.",
    fix: "case",
  },
  not_ended_by_return: {
    refuses: (facts) => lastIs(facts, "end_by_return"),
    sentence: "This handover ended because the person came back. Plan a new handover for what follows.",
    fix: "plan",
  },
  not_ended_as_duplicate: {
    refuses: (facts) => lastIs(facts, "end_as_duplicate"),
    sentence:
      "This handover ended because the record was closed as a duplicate or an error. If that was wrong, reopen the case and plan a new handover.",
    fix: "case",
  },
  own_today_or_decider: {
    refuses: (facts) => {
      const { last } = facts.handover;
      const isOwnOfToday = last?.byId === facts.actor.id && last.recordedOn === facts.today;
      return !isOwnOfToday && !actsAs(facts, "manager") && !actsAs(facts, "named_holder");
    },
    sentence:
      "Only the person who recorded the last entry can take it back, and only on the same day. After that, ask a manager or the named holder.",
  },
  case_lets_it_go_on: {
    refuses: (facts) => {
      const { endReason, diedOn } = facts.case;
      const { last } = facts.handover;
      const goesOn = last !== null && !isTerminal(last.before.status) && !onlyObserves(facts);
      return goesOn && (endReason !== null || diedOn !== null);
    },
    sentence:
      "Without this entry the handover would go on, but the case has ended or the person has died. Take that back first: reopen the case.",
    fix: "case",
  },
  lead_still_free: {
    refuses: (facts) => {
      const { kind, last } = facts.handover;
      const takesTheLead = kind === "lead" && last !== null && leadTaken(last.before.status);
      return takesTheLead && otherLeads(facts).some(({ status }) => leadTaken(status));
    },
    sentence: "Another lead handover has been sent since. Take that back first, or withdraw it.",
    fix: "handovers",
  },
  no_request_rests_on_it: {
    refuses: (facts) => hasMovedHolder(facts) && facts.case.closureRequest !== null,
    sentence: "A closure request rests on this. Have the request decided first.",
    fix: "closure",
  },
  no_change_rests_on_it: {
    refuses: (facts) =>
      hasMovedHolder(facts) && facts.handover.changedSince.some((kind) => kind !== "reassigned"),
    sentence:
      "Since then the case has ended, been reopened or held by someone else, which rests on this. It can no longer be taken back: record what happened as a new entry.",
    fix: "case",
  },
  checklist_untouched: {
    refuses: (facts) =>
      lastIs(facts, "start") && facts.handover.checklist.some(({ state }) => state !== "open"),
    sentence: "Items of the checklist have been recorded since the start. Reopen them first.",
    fix: "checklist",
  },
  nothing_to_recall: {
    refuses: (facts) =>
      lastIs(facts, "send") && facts.case.recalls.some(({ handoverId }) => handoverId === facts.handover.id),
    sentence: "What was sent has to be recalled from the destination. Record the recall first.",
    fix: "recall",
  },
  informed_of_taking_back: {
    question: "destinationInformed",
    refuses: (facts, { destinationInformed }) => lastIs(facts, "send") && destinationInformed === undefined,
    sentence:
      "You take back that a referral was sent. Select whether the destination has been informed that it does not stand.",
  },
  informed_how: {
    question: "details",
    refuses: (facts, { destinationInformed, details }) =>
      lastIs(facts, "send") && destinationInformed === "yes" && !details,
    sentence: "Enter how the destination was informed, and who there.",
  },
  destination_to_be_informed: {
    refuses: ({ case: { destinationsToInform }, handover }) =>
      !destinationsToInform.some(({ handoverId }) => handoverId === handover.id),
    sentence: "There is nothing that this destination has not been informed of.",
  },
  not_before_news: {
    question: "happenedOn",
    refuses: ({ case: { destinationsToInform }, handover }, { happenedOn }) =>
      destinationsToInform.some(({ handoverId, since }) => handoverId === handover.id && happenedOn < since),
    sentence: "The date must be on or after the day of what they are informed of.",
  },
} as const satisfies Record<string, Guard<MoveFacts>>;

export type GuardName = keyof typeof guards;
