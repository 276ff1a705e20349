import { addDays, earliest, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { isAfterCareAccepted, isHeld } from "@/lib/domain/facts/conditions";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import { due, type Deadline, type DeadlineRules } from "./deadline";

/** What is due of a completed handover until it is known to hold, also after the case has ended. */
export const safetyCheckKinds = deadlineKinds.filter((kind) => kind.includes("safety_check"));

/** Someone has to act for the person: the case has not ended, or safety checks of its handover are outstanding. */
export const needsSomeone = (
  endReason: CaseFacts["endReason"],
  deadlines: readonly Pick<Deadline, "kind">[],
): boolean => endReason === null || hasSafetyCheck(deadlines);

/**
 * The office has the person in after-care: it has accepted, and a safety check is left. After the closing date this counts
 * as accounted for.
 */
export const isInAfterCare = (
  facts: Pick<CaseFacts, "afterCare">,
  deadlines: readonly Pick<Deadline, "kind">[],
): boolean => isAfterCareAccepted(facts) && hasSafetyCheck(deadlines);

const hasSafetyCheck = (deadlines: readonly Pick<Deadline, "kind">[]) =>
  deadlines.some(({ kind }) => safetyCheckKinds.includes(kind));

/**
 * The responsible member of staff cannot act: the named holder while the case is held, the after-care person while checks
 * are left, otherwise the worker. It is due on the first day of the gap, and lasts until someone who can act is
 * responsible. Takes what else is due.
 */
export function noResponsiblePerson(
  facts: CaseFacts,
  others: readonly Deadline[],
  { dates }: Pick<DeadlineRules, "dates">,
): Deadline[] {
  if (!needsSomeone(facts.endReason, others)) return [];
  const from = gapFrom(facts, {
    checksLeft: hasSafetyCheck(others),
    frozenFrom: addDays(dates.recordsFreezeOn, 1),
  });
  return from === null ? [] : [due("no_responsible_person", from, facts.id)];
}

/**
 * From the freeze on no one in the service acts, so that a person of whom a check is left then needs the office: the gap
 * is known beforehand and closed by after-care.
 */
function gapFrom(
  facts: CaseFacts,
  { checksLeft, frozenFrom }: { checksLeft: boolean; frozenFrom: CalendarDate },
): CalendarDate | null {
  if (isHeld(facts)) return facts.holderCannotActFrom;
  if (!checksLeft) return facts.workerCannotActFrom;
  if (isAfterCareAccepted(facts)) return facts.afterCareCannotActFrom;
  return facts.workerCannotActFrom === null ? frozenFrom : earliest([facts.workerCannotActFrom, frozenFrom]);
}
