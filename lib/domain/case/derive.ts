import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { deadlinesOf, type Deadline, type DeadlineRules } from "@/lib/domain/deadlines/deadlines";
import type { CaseFacts } from "./facts";
import { lastContactOf } from "./last-contact";
import { leadOf } from "./lead";
import { stageOf } from "./stage";
import type { CaseStage } from "./stages";

/** What is stored beside the facts, so that lists, counts and exports read it and never restate a rule. */
export type Derived = {
  stage: CaseStage;
  leadHandoverId: string | null;
  lastContactOn: CalendarDate | null;
  deadlines: Deadline[];
  /** The nearest deadline. */
  next: Deadline | null;
};

/** All that follows from the facts of a case. The writes store it; `check:derived` compares it. */
export function derive(facts: CaseFacts, rules: DeadlineRules): Derived {
  const deadlines = deadlinesOf(facts, rules);
  return {
    stage: stageOf(facts),
    leadHandoverId: leadOf(facts.handovers)?.id ?? null,
    lastContactOn: lastContactOf(facts),
    deadlines,
    next: deadlines[0] ?? null,
  };
}
