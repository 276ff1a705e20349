import { addDays, latest } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays, workingDayBy, workingDayWithin } from "@/lib/domain/calendar/working-days";
import {
  hasOpenHold,
  isContactLost,
  isCheckedAgain,
  isDestinationToDecide,
  isStoppedBySharing,
  tierOfHandover,
  waitsForDecision,
} from "@/lib/domain/facts/conditions";
import type { CaseFacts, HandoverFacts } from "@/lib/domain/facts/case";
import { decisionFor } from "@/lib/domain/facts/sharing-allows";
import { lastContactOf } from "@/lib/domain/facts/last-contact";
import { leadOf } from "@/lib/domain/facts/lead";
import { answerDays } from "@/lib/domain/facts/silence";
import { openSafetyChecks, safetyWindowEnds } from "@/lib/domain/facts/safety-checks";
import { isActive } from "@/lib/domain/vocabulary/handover-statuses";
import { isAlarming } from "@/lib/domain/vocabulary/safety-outcomes";
import { due, type Deadline, type DeadlineRules } from "./deadline";
import { isOurs } from "./of-case";

/** What an unknown wait counts as where no destination of the programme has a known one. */
const unknownWaitWeeks = 8;

/**
 * The last day on which a referral can be sent so that the answer, the wait and the overlap still fit in before the
 * closing date. It is due until a lead handover is sent, except while a closure request waits for a decision. An unknown
 * wait, of a destination or because none is chosen, counts as the longest known one and never as none.
 */
export function latestSafeStart(
  facts: CaseFacts,
  { dates, settings, longestWaitWeeks }: DeadlineRules,
): Deadline[] {
  const lead = leadOf(facts.handovers);
  if (!isOurs(facts) || facts.closureRequest) return [];
  if (lead && (isActive(lead.status) || lead.status === "completed")) return [];

  const draft = lead?.status === "draft" ? lead : null;
  const waitWeeks = draft?.waitWeeks ?? longestWaitWeeks ?? unknownWaitWeeks;
  const daysBefore = settings.overlapDays + waitWeeks * 7;
  // A higher risk shortens the answer, never the time left to send: the longer time for an answer counts for everyone.
  const longestAnswer = Math.max(settings.answerWorkingDays, settings.answerWorkingDaysHigh);
  const dueOn = addWorkingDays(addDays(dates.closesOn, -daysBefore), -longestAnswer);
  return [due("latest_safe_start", dueOn, draft?.id ?? facts.id)];
}

/** What is due on one handover now. */
export const ofHandover = (handover: HandoverFacts, facts: CaseFacts, rules: DeadlineRules): Deadline[] => [
  ...interimCover(handover, facts, rules),
  ...checkInWhileWaiting(handover, facts, rules),
  ...(handover.appliedOn !== null
    ? []
    : isStoppedBySharing(handover, facts)
      ? sharingToRenew(handover, facts, rules)
      : [
          ...answer(handover, facts, rules),
          ...waiting(handover),
          ...agreedStart(handover, rules),
          ...firstContact(handover, facts, rules),
          ...handingOver(handover),
          ...completion(handover, rules),
        ]),
  ...declineToConfirm(handover, rules),
  ...draft(handover, facts, rules),
  ...versions(handover, rules),
  ...destinationChanged(handover, facts, rules),
  ...safetyChecks(handover, facts, rules),
  ...afterSafetyCheck(handover, facts, rules),
];

/** No reply never counts as a decline: it is a deadline for the worker, then the manager, then the office. */
function answer(handover: HandoverFacts, facts: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  const days = answerDays(handover, facts, settings);
  if (days === null) return [];
  return [
    due("answer_due", days.dueOn, handover.id),
    due("answer_to_manager", days.toManagerOn, handover.id),
    due("answer_to_commissioner", days.toOfficeOn, handover.id),
  ];
}

/** A place on a waiting list is reviewed. */
const waiting = ({ id, status, listReviewOn }: HandoverFacts): Deadline[] =>
  status === "waiting_list" && listReviewOn
    ? [due("waiting_list_review", workingDayBy(listReviewOn), id)]
    : [];

/**
 * While a handover waits for its destination, the person is asked how they manage, counted from the last contact made
 * since. Of an own application, which nothing else names, until the first appointment. Of a referral only once another
 * destination is responsible: as long as we are, the contact that is due says the same and never later.
 */
function checkInWhileWaiting(
  { id, status, sentOn, appliedOn }: HandoverFacts,
  facts: CaseFacts,
  { settings }: DeadlineRules,
): Deadline[] {
  const isOwn = status === "handing_over" && appliedOn !== null;
  const waitsElsewhere = (status === "referred" || status === "waiting_list") && !isOurs(facts);
  const waitsFrom = isOwn ? appliedOn : waitsElsewhere ? sentOn : null;
  if (waitsFrom === null || facts.diedOn !== null || isContactLost(facts)) return [];
  const since = latest([waitsFrom, lastContactOf(facts) ?? waitsFrom]);
  return [due("waiting_check_in", workingDayWithin(since, settings.waitingCheckInDays[facts.risk]), id)];
}

/** A start that is late or unknown needs interim cover. */
function interimCover(handover: HandoverFacts, facts: CaseFacts, { dates }: DeadlineRules): Deadline[] {
  const { id, kind, status, expectedStartOn } = handover;
  const waits = status === "waiting_list" || status === "accepted";
  const isLate = expectedStartOn === null || expectedStartOn > dates.closesOn;
  return waits && kind === "lead" && isLate && !hasOpenHold(facts)
    ? [due("bridge_needed", workingDayBy(dates.closesOn), id)]
    : [];
}

/**
 * Sharing was withdrawn while the handover is under way: the destination is asked nothing more about the person until
 * the decision is renewed, or the handover withdrawn.
 */
function sharingToRenew(
  { id, destinationId, plannedOn }: HandoverFacts,
  facts: CaseFacts,
  { settings }: DeadlineRules,
): Deadline[] {
  const since = decisionFor(facts, destinationId)?.decidedOn ?? plannedOn;
  return [due("sharing_to_renew", addWorkingDays(since, settings.sharingToRenewWorkingDays), id)];
}

function declineToConfirm(
  { id, status, declineReportedOn }: HandoverFacts,
  { settings }: DeadlineRules,
): Deadline[] {
  if (status !== "decline_reported" || !declineReportedOn) return [];
  return [due("confirm_decline", addWorkingDays(declineReportedOn, settings.confirmDeclineWorkingDays), id)];
}

/**
 * A draft does not wait for ever: it blocks the closure of the case. It cannot be sent before the needs review, so it
 * counts from the later of the two, and until then the review is due instead.
 */
function draft(
  { id, status, plannedOn }: HandoverFacts,
  { reviewedOn }: CaseFacts,
  { settings }: DeadlineRules,
): Deadline[] {
  if (status !== "draft" || reviewedOn === null) return [];
  return [
    due("draft_to_decide", addWorkingDays(latest([plannedOn, reviewedOn]), settings.draftWorkingDays), id),
  ];
}

/**
 * A version that was made to send is sent, or the handover withdrawn. If the record changed between the sending and its
 * entry here, the destination is sent a new version.
 */
function versions(
  { id, status, versionMadeOn, sentOn, sentOutOfDate, versionsSent, appliedOn }: HandoverFacts,
  { settings }: DeadlineRules,
): Deadline[] {
  if (status === "draft" && versionMadeOn !== null) {
    return [due("version_not_sent", addWorkingDays(versionMadeOn, settings.versionToSendWorkingDays), id)];
  }
  if (!isActive(status) || appliedOn !== null || sentOn === null || !sentOutOfDate || versionsSent > 1)
    return [];
  return [due("summary_out_of_date", addWorkingDays(sentOn, settings.versionToSendWorkingDays), id)];
}

/** An acceptance that is not followed by a start is a deadline for the worker, then the manager. */
function agreedStart(
  { id, status, expectedStartOn }: HandoverFacts,
  { settings }: DeadlineRules,
): Deadline[] {
  if (status !== "accepted" || expectedStartOn === null) return [];
  const toManager = addWorkingDays(expectedStartOn, settings.startManagerWorkingDays);
  return [due("start_due", expectedStartOn, id), due("start_to_manager", toManager, id)];
}

/** Until the destination's first contact is confirmed, it is asked for: by the worker, the manager, then the office. */
function firstContact(handover: HandoverFacts, facts: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  const { id, status, expectedStartOn, startedOn, firstContactOn } = handover;
  const startOn = expectedStartOn ?? startedOn;
  if ((status !== "accepted" && status !== "handing_over") || startOn === null || firstContactOn !== null)
    return [];

  const days = settings.firstContactDays[tierOfHandover(handover, facts)];
  const dueOn = workingDayWithin(startOn, days);
  const toManager = addWorkingDays(dueOn, settings.startManagerWorkingDays);
  return [
    due("first_contact_due", dueOn, id),
    due("first_contact_to_manager", toManager, id),
    due("first_contact_to_office", workingDayWithin(toManager, settings.firstContactOfficeDays), id),
  ];
}

/** The checklist is finished and the destination has seen the person: nothing is left but to complete the handover. */
function completion(
  { id, status, firstContactOn, checklist }: HandoverFacts,
  { settings }: DeadlineRules,
): Deadline[] {
  const decided = checklist.map(({ decidedOn }) => decidedOn);
  if (status !== "handing_over" || firstContactOn === null || !decided.every((day) => day !== null))
    return [];
  const since = latest([firstContactOn, ...decided]);
  return [due("completion_due", addWorkingDays(since, settings.completionWorkingDays), id)];
}

/** The joint meeting that is booked, and each open checklist item, due on the day on which the destination starts. */
function handingOver(handover: HandoverFacts): Deadline[] {
  const { id, status, jointMeeting, jointMeetingOn, startedOn, expectedStartOn, checklist } = handover;
  if (status !== "handing_over" || !startedOn) return [];
  const begins = latest([startedOn, workingDayBy(expectedStartOn ?? startedOn)]);
  return [
    ...(jointMeeting === "booked" && jointMeetingOn ? [due("joint_meeting", jointMeetingOn, id)] : []),
    ...checklist
      .filter(({ state }) => state === "open")
      .map((entry) => due("checklist_item", begins, entry.id)),
  ];
}

/**
 * A destination on the way to which, or with which, the person is has paused, closed or become inactive: due until
 * someone decides what that means for them, also after the case has ended, for as long as safety checks are made.
 */
export function destinationChanged(
  handover: HandoverFacts,
  facts: Pick<CaseFacts, "diedOn" | "risk" | "alerts">,
  { settings }: DeadlineRules,
): Deadline[] {
  const { id, status, destinationChange } = handover;
  if (facts.diedOn !== null || destinationChange === null || !isDestinationToDecide(handover)) return [];
  const ends = safetyWindowEnds(handover, facts, settings);
  const isInSafetyWindow =
    status === "completed" &&
    ends !== null &&
    destinationChange.from <= ends &&
    openSafetyChecks(handover, facts, settings).length > 0;
  if (!isActive(status) && !isInSafetyWindow) return [];

  const dueOn = addWorkingDays(destinationChange.from, settings.destinationChangeWorkingDays);
  return [
    due("destination_changed", dueOn, id),
    due("destination_changed_to_manager", addWorkingDays(dueOn, settings.startManagerWorkingDays), id),
  ];
}

/** The safety checks, due also after the case has ended and after the records of the service have frozen. */
export function safetyChecks(
  handover: HandoverFacts,
  facts: Pick<CaseFacts, "diedOn" | "risk" | "alerts">,
  { settings }: DeadlineRules,
): Deadline[] {
  const { id, kind, status } = handover;
  if (kind !== "lead" || status !== "completed" || facts.diedOn !== null) return [];
  return openSafetyChecks(handover, facts, settings).flatMap(({ place, dueOn }) => {
    const named = checksByPlace[place];
    return named ? [due(named, dueOn, id)] : [];
  });
}

/** By their place. A programme has at most as many checks as have a name. */
const checksByPlace = ["first_safety_check", "second_safety_check", "third_safety_check"] as const;

/**
 * What the last safety check leads to, also after the case has ended. An alarming answer is decided the same day; one
 * that established nothing is tried again within two working days, and after the second time a manager decides.
 */
export function afterSafetyCheck(
  handover: HandoverFacts,
  { diedOn }: Pick<CaseFacts, "diedOn">,
  { settings }: DeadlineRules,
): Deadline[] {
  const { id, status, lastCheckOn, lastCheckOutcome } = handover;
  if (status !== "completed" || lastCheckOn === null || diedOn !== null) return [];
  const later = addWorkingDays(lastCheckOn, settings.repeatedCheckWorkingDays);
  if (isCheckedAgain(handover)) return [due("safety_check_again", later, id)];
  if (!waitsForDecision(handover)) return [];
  return [due("safety_check_outcome", isAlarming(lastCheckOutcome) ? lastCheckOn : later, id)];
}
