import { addDays, dayOf, latest } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays } from "@/lib/domain/calendar/working-days";
import { attemptsSince, isContactLost, isReviewed, unreviewedAfterEnd } from "@/lib/domain/facts/conditions";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { lastContactOf } from "@/lib/domain/facts/last-contact";
import { leadOf } from "@/lib/domain/facts/lead";
import { isActive, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { notificationOf, withoutOutcome } from "@/lib/domain/moves/notification";
import { due, type Deadline, type DeadlineRules } from "./deadline";

/**
 * What is due to the person and to those around them. Once a destination is responsible, the service no longer has to
 * keep in touch or review; once the person has died, only their professionals still have to be informed.
 */
export const ofCase = (facts: CaseFacts, rules: DeadlineRules): Deadline[] => [
  ...(isOurs(facts)
    ? [
        ...firstReview(facts, rules),
        ...keepingInTouch(facts, rules),
        ...riskReview(facts, rules),
        ...facts.alerts.map(({ id, reviewOn }) => due("alert_review", reviewOn, id)),
        ...sharingReviews(facts),
      ]
    : []),
  ...recalls(facts, rules),
  ...professionalsToInform(facts, rules),
  ...holdDeadlines(facts, rules),
  ...closureToRequest(facts, rules),
  ...closureDecision(facts, rules),
];

/** The service or the commissioner’s office is responsible, and the person is alive. */
export const isOurs = ({ holder, diedOn }: Pick<CaseFacts, "holder" | "diedOn">) =>
  diedOn === null && (holder.by === "worker" || holder.by === "office");

const firstReview = (facts: CaseFacts, { settings }: DeadlineRules): Deadline[] =>
  isReviewed(facts) ? [] : [due("first_review", addDays(facts.openedOn, settings.firstReviewDays), facts.id)];

/**
 * Counted from the last contact made; without one, from the day on which the case was added to Onward. While contact
 * is lost the next attempt is due instead, counted from the last one.
 */
function keepingInTouch(facts: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  const lastAttempt = attemptsSince(facts).at(-1);
  if (isContactLost(facts) && lastAttempt) {
    const dueOn = addDays(lastAttempt.happenedOn, settings.attemptDays[facts.risk]);
    return facts.closureRequest ? [] : [due("lost_contact_attempt", dueOn, facts.id)];
  }
  const since = lastContactOf(facts) ?? facts.openedOn;
  return [due("contact_due", addDays(since, settings.contactDays[facts.risk]), facts.id)];
}

const riskReview = ({ id, riskAssessedOn }: CaseFacts, { settings }: DeadlineRules): Deadline[] =>
  riskAssessedOn ? [due("risk_review", addDays(riskAssessedOn, settings.riskReviewDays), id)] : [];

/** A sharing decision is reviewed for as long as a handover depends on it. */
const sharingReviews = ({ sharing, handovers }: CaseFacts): Deadline[] =>
  sharing.flatMap(({ id, destinationId, reviewOn }) =>
    reviewOn &&
    handovers.some(
      (handover) =>
        handover.destinationId === destinationId &&
        (handover.status === "draft" || isActive(handover.status)),
    )
      ? [due("sharing_review", reviewOn, id)]
      : [],
  );

/** What was sent and may no longer be kept is recalled, whether or not the case has ended. */
export const recalls = (facts: CaseFacts, { settings }: DeadlineRules): Deadline[] =>
  facts.recalls.map(({ handoverId, since }) =>
    due("recall_sharing", addWorkingDays(since, settings.recallWorkingDays), handoverId),
  );

/**
 * Each professional is informed before the weeks in which both services support the person; one who is added later,
 * within a week. After a death each of them is informed of it.
 */
function professionalsToInform(facts: CaseFacts, { dates, settings }: DeadlineRules): Deadline[] {
  const notInformed = new Set(
    notificationOf(facts).flatMap(({ involvementId, informed }) => (informed ? [] : [involvementId])),
  );
  return facts.involvements
    .filter(({ id }) => notInformed.has(id))
    .map(({ id, addedOn }) =>
      due(
        "professional_to_tell",
        facts.diedOn
          ? addWorkingDays(facts.diedOn, settings.deathTellingWorkingDays)
          : latest([addDays(dates.closesOn, -settings.overlapDays), addDays(addedOn, 7)]),
        id,
      ),
    );
}

function holdDeadlines({ hold, diedOn }: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  if (hold?.state === "proposed") {
    const dueOn = addWorkingDays(hold.proposedOn, settings.holdDecisionWorkingDays);
    return [due("hold_decision", dueOn, hold.id)];
  }
  if (hold?.state !== "accepted" || hold.reviewOn === null || diedOn !== null) return [];
  return [due("hold_review", hold.reviewOn, hold.id)];
}

/**
 * Someone was in contact after the case ended: a manager reads it by the next working day, then records a review or
 * reopens the case. Nothing is asked after a death.
 */
export function contactAfterEnd(facts: CaseFacts): Deadline[] {
  const [first] = unreviewedAfterEnd(facts);
  return first ? [due("contact_after_end", addWorkingDays(dayOf(first.recordedAt), 1), facts.id)] : [];
}

/**
 * Nothing is left to do but to request closure: the person was handed over or has died, every professional is informed
 * and no other handover is open.
 */
function closureToRequest(facts: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  const { id, handovers, deathRecordedAt, closureRequest } = facts;
  const lead = leadOf(handovers);
  const finishedOn = deathRecordedAt
    ? dayOf(deathRecordedAt)
    : lead?.status === "completed"
      ? lead.completedOn
      : null;
  const isSomethingLeft =
    withoutOutcome(facts).length > 0 || handovers.some(({ status }) => !isTerminal(status));
  if (finishedOn === null || closureRequest || isSomethingLeft) return [];

  const since = latest([finishedOn, ...notificationOf(facts).flatMap(({ on }) => on ?? [])]);
  return [due("closure_to_request", addWorkingDays(since, settings.closureToRequestWorkingDays), id)];
}

function closureDecision({ closureRequest }: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  if (!closureRequest) return [];
  const dueOn = addWorkingDays(closureRequest.requestedOn, settings.closureDecisionWorkingDays);
  return [due("closure_request", dueOn, closureRequest.id)];
}
