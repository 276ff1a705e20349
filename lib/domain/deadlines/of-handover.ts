import { addDays, latest } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { hasOpenHold, isCheckedAgain, tierOfHandover, waitsForDecision } from "@/lib/domain/facts/conditions";
import type { CaseFacts, HandoverFacts } from "@/lib/domain/facts/case";
import { leadOf } from "@/lib/domain/facts/lead";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import { isActive } from "@/lib/domain/vocabulary/handover-statuses";
import { isAlarming } from "@/lib/domain/vocabulary/safety-outcomes";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";
import { due, type Deadline, type DeadlineRules } from "./deadline";
import { isOurs } from "./of-case";

/**
 * The last day on which a referral can be sent so that the answer, the wait and the overlap still fit in before the
 * closing date. It is due until a lead handover is sent, except while a closure request waits for a decision.
 */
export function latestSafeStart(facts: CaseFacts, { dates, settings }: DeadlineRules): Deadline[] {
  const lead = leadOf(facts.handovers);
  if (!isOurs(facts) || facts.closureRequest) return [];
  if (lead && (isActive(lead.status) || lead.status === "completed")) return [];

  const draft = lead?.status === "draft" ? lead : null;
  const daysBefore = settings.overlapDays + (draft?.waitWeeks ?? 0) * 7;
  // A higher risk shortens the answer, never the time left to send: the longer time for an answer counts for everyone.
  const longestAnswer = Math.max(settings.answerWorkingDays, settings.answerWorkingDaysHigh);
  const dueOn = addWorkingDays(addDays(dates.closesOn, -daysBefore), -longestAnswer);
  return [due("latest_safe_start", dueOn, draft?.id ?? facts.id)];
}

const answerDays = (risk: RiskLevel, settings: ProgrammeSettings) =>
  risk === "high" ? settings.answerWorkingDaysHigh : settings.answerWorkingDays;

/** What is due on one handover now. */
export const ofHandover = (handover: HandoverFacts, facts: CaseFacts, rules: DeadlineRules): Deadline[] => [
  ...answer(handover, facts, rules),
  ...waiting(handover, facts, rules),
  ...declineToConfirm(handover, rules),
  ...draft(handover, facts, rules),
  ...agreedStart(handover, rules),
  ...firstContact(handover, facts, rules),
  ...handingOver(handover),
  ...completion(handover, rules),
  ...safetyChecks(handover, facts, rules),
  ...afterSafetyCheck(handover, facts, rules),
];

/** No reply never counts as a decline: it is a deadline for the worker, then the manager, then the office. */
function answer(
  { id, status, sentOn, answerAgreedOn }: HandoverFacts,
  { risk }: CaseFacts,
  { settings }: DeadlineRules,
): Deadline[] {
  if (status !== "referred" || !sentOn) return [];
  const dueOn = answerAgreedOn ?? addWorkingDays(sentOn, answerDays(risk, settings));
  return [
    due("answer_due", dueOn, id),
    due("answer_to_manager", addWorkingDays(dueOn, settings.silenceManagerWorkingDays), id),
    due("answer_to_commissioner", addWorkingDays(dueOn, settings.silenceCommissionerWorkingDays), id),
  ];
}

/** A place on a waiting list is reviewed. A start that is late or unknown needs interim cover. */
function waiting(handover: HandoverFacts, facts: CaseFacts, { dates }: DeadlineRules): Deadline[] {
  const { id, kind, status, expectedStartOn, listReviewOn } = handover;
  const waits = status === "waiting_list" || status === "accepted";
  const isLate = expectedStartOn === null || expectedStartOn > dates.closesOn;
  return [
    ...(status === "waiting_list" && listReviewOn ? [due("waiting_list_review", listReviewOn, id)] : []),
    ...(waits && kind === "lead" && isLate && !hasOpenHold(facts)
      ? [due("bridge_needed", dates.closesOn, id)]
      : []),
  ];
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
  const dueOn = addDays(startOn, days);
  const toManager = addWorkingDays(dueOn, settings.startManagerWorkingDays);
  return [
    due("first_contact_due", dueOn, id),
    due("first_contact_to_manager", toManager, id),
    due("first_contact_to_office", addDays(toManager, settings.firstContactOfficeDays), id),
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
  const begins = latest([startedOn, expectedStartOn ?? startedOn]);
  return [
    ...(jointMeeting === "booked" && jointMeetingOn ? [due("joint_meeting", jointMeetingOn, id)] : []),
    ...checklist
      .filter(({ state }) => state === "open")
      .map((entry) => due("checklist_item", begins, entry.id)),
  ];
}

/** The two safety checks, due also after the case has ended, up to the day on which the records freeze. */
export function safetyChecks(
  handover: HandoverFacts,
  { diedOn }: Pick<CaseFacts, "diedOn">,
  { dates, settings }: DeadlineRules,
): Deadline[] {
  const { id, kind, status, completedOn, firstCheckOn, secondCheckOn } = handover;
  if (kind !== "lead" || status !== "completed" || !completedOn || diedOn !== null) return [];
  return [
    ...(firstCheckOn
      ? []
      : [due("first_safety_check", addDays(completedOn, settings.firstSafetyCheckDays), id)]),
    ...(secondCheckOn
      ? []
      : [due("second_safety_check", addDays(completedOn, settings.secondSafetyCheckDays), id)]),
  ].filter(({ dueOn }) => dueOn <= dates.recordsFreezeOn);
}

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
