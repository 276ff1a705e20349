import type { CaseFacts } from "@/lib/domain/facts/case";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import type { Deadline, DeadlineRules } from "./deadline";
import {
  afterCareDecision,
  contactAfterEnd,
  deathNewsAfterEnd,
  deathToConfirm,
  destinationsToInform,
  ofCase,
  recalls,
} from "./of-case";
import {
  afterSafetyCheck,
  destinationChanged,
  latestSafeStart,
  ofHandover,
  safetyChecks,
} from "./of-handover";
import { noResponsiblePerson } from "./of-responsibility";

/** Every obligation of a case, soonest first. It does not depend on today: dates are stored, urgency never is. */
export function deadlinesOf(facts: CaseFacts, rules: DeadlineRules): Deadline[] {
  const all = facts.endReason
    ? [
        ...recalls(facts, rules),
        ...destinationsToInform(facts, rules),
        ...deathToConfirm(facts),
        ...deathNewsAfterEnd(facts, rules),
        ...contactAfterEnd(facts),
        ...afterCareDecision(facts, rules),
        ...facts.handovers.flatMap((handover) => [
          ...safetyChecks(handover, facts, rules),
          ...afterSafetyCheck(handover, facts, rules),
          ...destinationChanged(handover, facts, rules),
        ]),
      ]
    : [
        ...ofCase(facts, rules),
        ...latestSafeStart(facts, rules),
        ...facts.handovers.flatMap((handover) => ofHandover(handover, facts, rules)),
      ];
  return [...noResponsiblePerson(facts, all, rules), ...all].sort(soonestFirst);
}

/** By day, then in the order of the kinds, so that equal days always list in the same order. */
const soonestFirst = (one: Deadline, other: Deadline) =>
  one.dueOn.localeCompare(other.dueOn) ||
  deadlineKinds.indexOf(one.kind) - deadlineKinds.indexOf(other.kind) ||
  one.subject.localeCompare(other.subject);
