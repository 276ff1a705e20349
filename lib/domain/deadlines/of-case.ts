import { addDays, dayOf, latest, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { addWorkingDays, workingDayBy, workingDayWithin } from "@/lib/domain/calendar/working-days";
import { attemptsSince, isContactLost, isReviewed, unreviewedAfterEnd } from "@/lib/domain/facts/conditions";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { lastContactOf } from "@/lib/domain/facts/last-contact";
import { hasChecksLeft } from "@/lib/domain/facts/safety-checks";
import { decisionFor } from "@/lib/domain/facts/sharing-allows";
import { leadOf } from "@/lib/domain/facts/lead";
import { isActive, isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import { notificationOf, withoutOutcome, type News } from "@/lib/domain/moves/notification";
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
        ...facts.alerts.map(({ id, reviewOn }) => due("alert_review", workingDayBy(reviewOn), id)),
        ...sharingReviews(facts),
      ]
    : []),
  ...recalls(facts, rules),
  ...destinationsToInform(facts, rules),
  ...deathToConfirm(facts),
  ...professionalsToInform(facts, rules),
  ...holdDeadlines(facts, rules),
  ...afterCareDecision(facts, rules),
  ...closureToRequest(facts, rules),
  ...closureDecision(facts, rules),
];

/** The service or the commissioner’s office is responsible, and the person is alive. */
export const isOurs = ({ holder, diedOn }: Pick<CaseFacts, "holder" | "diedOn">) =>
  diedOn === null && (holder.by === "worker" || holder.by === "office");

const firstReview = (facts: CaseFacts, { settings }: DeadlineRules): Deadline[] =>
  isReviewed(facts)
    ? []
    : [due("first_review", workingDayWithin(facts.openedOn, settings.firstReviewDays), facts.id)];

/**
 * Counted from the last contact made; without one, from the day on which the case was added to Onward. While contact
 * is lost the next attempt is due instead, counted from the last one.
 */
function keepingInTouch(facts: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  const lastAttempt = attemptsSince(facts).at(-1);
  if (isContactLost(facts) && lastAttempt) {
    const dueOn = workingDayWithin(lastAttempt.happenedOn, settings.attemptDays[facts.risk]);
    return facts.closureRequest ? [] : [due("lost_contact_attempt", dueOn, facts.id)];
  }
  const since = lastContactOf(facts) ?? facts.openedOn;
  return [due("contact_due", workingDayWithin(since, settings.contactDays[facts.risk]), facts.id)];
}

const riskReview = ({ id, riskAssessedOn }: CaseFacts, { settings }: DeadlineRules): Deadline[] =>
  riskAssessedOn ? [due("risk_review", workingDayWithin(riskAssessedOn, settings.riskReviewDays), id)] : [];

/** A sharing decision is reviewed for as long as a handover depends on it. */
const sharingReviews = ({ sharing, handovers }: CaseFacts): Deadline[] =>
  sharing.flatMap((made) => {
    const { id, destinationId, reviewOn } = made;
    const isDue =
      reviewOn !== null &&
      decisionFor({ sharing }, destinationId) === made &&
      handovers.some(
        (handover) =>
          handover.destinationId === destinationId &&
          handover.appliedOn === null &&
          (handover.status === "draft" || isActive(handover.status)),
      );
    return isDue ? [due("sharing_review", workingDayBy(reviewOn), id)] : [];
  });

/** What was sent and may no longer be kept is recalled, whether or not the case has ended. */
export const recalls = (facts: CaseFacts, { settings }: DeadlineRules): Deadline[] =>
  facts.recalls.map(({ handoverId, since }) =>
    due("recall_sharing", addWorkingDays(since, settings.recallWorkingDays), handoverId),
  );

/** A destination does not know yet of something that changes what it was sent, whether or not the case has ended. */
export const destinationsToInform = (facts: CaseFacts, { settings }: DeadlineRules): Deadline[] =>
  facts.destinationsToInform.map(({ handoverId, since }) =>
    due("destination_to_inform", addWorkingDays(since, settings.destinationToInformWorkingDays), handoverId),
  );

/** A second person confirms a recorded death by the next working day, whether or not the case has ended. */
export const deathToConfirm = ({ death, deathRecordedAt }: CaseFacts): Deadline[] =>
  death === null || deathRecordedAt === null || death.confirmedAt !== null
    ? []
    : [due("death_to_confirm", addWorkingDays(dayOf(deathRecordedAt), 1), death.id)];

/**
 * Each professional is informed before the weeks in which both services support the person; one who is added later,
 * within a week. After a death each of them is informed of it, and those who were, once more if it was taken back.
 */
function professionalsToInform(facts: CaseFacts, rules: DeadlineRules): Deadline[] {
  const notInformed = new Map(
    notificationOf(facts).flatMap(({ involvementId, informed, news }) =>
      informed ? [] : [[involvementId, news]],
    ),
  );
  return facts.involvements.flatMap(({ id, addedOn }) => {
    const news = notInformed.get(id);
    return news ? [due("professional_to_tell", newsDue(news, addedOn, facts, rules), id)] : [];
  });
}

/**
 * What professionals are still informed of once the case has ended: a death, unless it is why the case ended, and a
 * death that was taken back after they had been informed of it.
 */
export function deathNewsAfterEnd(facts: CaseFacts, rules: DeadlineRules): Deadline[] {
  if (facts.endReason === "deceased") return [];
  const aboutClosing = new Set(
    notificationOf(facts).flatMap(({ involvementId, news }) =>
      news === "informed_of_closing" ? [involvementId] : [],
    ),
  );
  return professionalsToInform(facts, rules).filter(({ subject }) => !aboutClosing.has(subject));
}

function newsDue(
  news: News,
  addedOn: CalendarDate,
  { diedOn, deathTakenBackAt }: CaseFacts,
  { dates, settings }: DeadlineRules,
): CalendarDate {
  const since = news === "informed_of_death" ? diedOn : deathTakenBackAt && dayOf(deathTakenBackAt);
  if (news !== "informed_of_closing" && since !== null) {
    return addWorkingDays(since, settings.deathTellingWorkingDays);
  }
  return latest([workingDayBy(addDays(dates.closesOn, -settings.overlapDays)), workingDayWithin(addedOn, 7)]);
}

function holdDeadlines({ hold, diedOn }: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  if (hold?.state === "proposed") {
    const dueOn = addWorkingDays(hold.proposedOn, settings.holdDecisionWorkingDays);
    return [due("hold_decision", dueOn, hold.id)];
  }
  if (hold?.state !== "accepted" || hold.reviewOn === null || diedOn !== null) return [];
  return [due("hold_review", workingDayBy(hold.reviewOn), hold.id)];
}

/** The office decides on proposed after-care for as long as a check is left, also after the case has ended. */
export function afterCareDecision(facts: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  const { afterCare } = facts;
  if (afterCare?.state !== "proposed" || !hasChecksLeft(facts, settings)) return [];
  const dueOn = addWorkingDays(afterCare.proposedOn, settings.holdDecisionWorkingDays);
  return [due("after_care_decision", dueOn, afterCare.id)];
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

/** A manager decides a closure request, or the office where no manager but its author could. */
function closureDecision({ closureRequest }: CaseFacts, { settings }: DeadlineRules): Deadline[] {
  if (!closureRequest) return [];
  const { id, requestedOn, hasOtherManager } = closureRequest;
  const dueOn = addWorkingDays(requestedOn, settings.closureDecisionWorkingDays);
  return [due(hasOtherManager ? "closure_request" : "closure_request_to_office", dueOn, id)];
}
