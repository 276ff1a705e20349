import type { CaseFacts } from "@/lib/domain/facts/case";
import { deadlineKinds } from "@/lib/domain/vocabulary/deadline-kinds";
import type { Deadline, DeadlineRules } from "./deadline";
import { contactAfterEnd, ofCase, recalls } from "./of-case";
import { afterSafetyCheck, latestSafeStart, ofHandover, safetyChecks } from "./of-handover";

/** Every obligation of a case, soonest first. It does not depend on today: dates are stored, urgency never is. */
export function deadlinesOf(facts: CaseFacts, rules: DeadlineRules): Deadline[] {
  const all = facts.endReason
    ? [
        ...recalls(facts, rules),
        ...contactAfterEnd(facts),
        ...facts.handovers.flatMap((handover) => [
          ...safetyChecks(handover, facts, rules),
          ...afterSafetyCheck(handover, facts, rules),
        ]),
      ]
    : [
        ...ofCase(facts, rules),
        ...latestSafeStart(facts, rules),
        ...facts.handovers.flatMap((handover) => ofHandover(handover, facts, rules)),
      ];
  return all.sort(soonestFirst);
}

/** By day, then in the order of the kinds, so that equal days always list in the same order. */
const soonestFirst = (one: Deadline, other: Deadline) =>
  one.dueOn.localeCompare(other.dueOn) ||
  deadlineKinds.indexOf(one.kind) - deadlineKinds.indexOf(other.kind) ||
  one.subject.localeCompare(other.subject);
