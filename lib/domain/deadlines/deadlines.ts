import { addDays, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import type { CaseFacts, HandoverFacts } from "@/lib/domain/case/facts";
import { isReviewed, lastContactOf } from "@/lib/domain/case/last-contact";
import { leadOf } from "@/lib/domain/case/lead";
import type { RiskLevel } from "@/lib/domain/case/risk";
import { isActive } from "@/lib/domain/handover/statuses";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";
import { deadlineKinds, type DeadlineKind } from "./kinds";

/** Something that must happen by a day. The subject is the id of a handover, of a closure request, or of the case. */
export type Deadline = { kind: DeadlineKind; dueOn: CalendarDate; subject: string };

type Rules = { dates: Pick<ProgrammeDates, "closesOn">; settings: ProgrammeSettings };

/** Every obligation of a case, soonest first. Today plays no part: a date is stored, its colour never is. */
export function deadlinesOf(facts: CaseFacts, rules: Rules): Deadline[] {
  if (facts.endReason) return [];
  return [
    ...firstReview(facts, rules),
    ...contactDue(facts, rules),
    ...latestSafeStart(facts, rules),
    ...facts.handovers.flatMap((handover) => ofHandover(handover, facts.risk, rules)),
    ...closureDecision(facts, rules),
  ].sort(soonestFirst);
}

/** By day, then in the order of the kinds, so that equal days always list in the same order. */
const soonestFirst = (one: Deadline, other: Deadline) =>
  one.dueOn.localeCompare(other.dueOn) ||
  deadlineKinds.indexOf(one.kind) - deadlineKinds.indexOf(other.kind) ||
  one.subject.localeCompare(other.subject);

/** Once a destination is responsible, keeping in touch and planning are no longer ours. */
const isOurs = ({ holder }: CaseFacts) => holder.by === "worker" || holder.by === "office";

function firstReview(facts: CaseFacts, { settings }: Rules): Deadline[] {
  if (!isOurs(facts) || isReviewed(facts)) return [];
  return [
    { kind: "first_review", dueOn: addDays(facts.openedOn, settings.firstReviewDays), subject: facts.id },
  ];
}

/** Counted from the last contact made; without one, from the day on which the case came into this record. */
function contactDue(facts: CaseFacts, { settings }: Rules): Deadline[] {
  if (!isOurs(facts)) return [];
  const since = lastContactOf(facts) ?? facts.openedOn;
  return [
    { kind: "contact_due", dueOn: addDays(since, settings.contactDays[facts.risk]), subject: facts.id },
  ];
}

/**
 * The last day on which a referral can be sent and still be answered, waited for and overlapped before the
 * service closes. It stands until a lead handover is sent, and rests while somebody asks to close the case.
 */
function latestSafeStart(facts: CaseFacts, rules: Rules): Deadline[] {
  const lead = leadOf(facts.handovers);
  if (!isOurs(facts) || facts.closureRequest) return [];
  if (lead && (isActive(lead.status) || lead.status === "completed")) return [];

  const draft = lead?.status === "draft" ? lead : null;
  const { closesOn } = rules.dates;
  const daysBefore = rules.settings.overlapDays + (draft?.waitWeeks ?? 0) * 7;
  const dueOn = addWorkingDays(addDays(closesOn, -daysBefore), -answerDays(facts.risk, rules.settings));
  return [{ kind: "latest_safe_start", dueOn, subject: draft?.id ?? facts.id }];
}

const answerDays = (risk: RiskLevel, settings: ProgrammeSettings) =>
  risk === "high" ? settings.answerWorkingDaysHigh : settings.answerWorkingDays;

function ofHandover(handover: HandoverFacts, risk: RiskLevel, { settings }: Rules): Deadline[] {
  const subject = handover.id;
  const { status, sentOn, answerAgreedOn, listReviewOn, declineReportedOn } = handover;

  if (status === "referred" && sentOn) {
    return [
      {
        kind: "answer_due",
        dueOn: answerAgreedOn ?? addWorkingDays(sentOn, answerDays(risk, settings)),
        subject,
      },
    ];
  }
  if (status === "waiting_list" && listReviewOn) {
    return [{ kind: "waiting_list_review", dueOn: listReviewOn, subject }];
  }
  if (status === "decline_reported" && declineReportedOn) {
    const dueOn = addWorkingDays(declineReportedOn, settings.confirmDeclineWorkingDays);
    return [{ kind: "confirm_decline", dueOn, subject }];
  }
  return [];
}

function closureDecision({ closureRequest }: CaseFacts, { settings }: Rules): Deadline[] {
  if (!closureRequest) return [];
  const dueOn = addWorkingDays(closureRequest.requestedOn, settings.closureDecisionWorkingDays);
  return [{ kind: "closure_request", dueOn, subject: closureRequest.id }];
}
