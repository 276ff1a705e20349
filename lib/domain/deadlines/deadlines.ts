import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseFacts } from "@/lib/domain/facts/case";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";
import { deadlineKinds, type DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { ofCase, recalls } from "./of-case";
import { latestSafeStart, ofHandover, safetyChecks } from "./of-handover";

/**
 * Something that must happen by a day. The subject is the id of what it is about: a handover, an item of a checklist,
 * an alert, a professional's involvement, a sharing decision, a hold, a closure request, or the case itself.
 */
export type Deadline = { kind: DeadlineKind; dueOn: CalendarDate; subject: string };

export type DeadlineRules = {
  dates: Pick<ProgrammeDates, "closesOn" | "recordsFreezeOn">;
  settings: ProgrammeSettings;
};

/** Every obligation of a case, soonest first. Today plays no part: a date is stored, its colour never is. */
export function deadlinesOf(facts: CaseFacts, rules: DeadlineRules): Deadline[] {
  const all = facts.endReason
    ? [
        ...recalls(facts, rules),
        ...facts.handovers.flatMap((handover) => safetyChecks(handover, facts, rules)),
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
