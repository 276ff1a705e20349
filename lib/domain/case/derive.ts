import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { outstandingReasonOf, type OutstandingReason } from "@/lib/domain/closure/outstanding";
import type { Deadline, DeadlineRules } from "@/lib/domain/deadlines/deadline";
import { deadlinesOf } from "@/lib/domain/deadlines/deadlines";
import type { CaseFacts } from "@/lib/domain/facts/case";
import { lastContactOf } from "@/lib/domain/facts/last-contact";
import { leadOf } from "@/lib/domain/facts/lead";
import { positionOf } from "@/lib/domain/facts/position";
import type { CasePosition } from "@/lib/domain/vocabulary/case-positions";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import { stageOf } from "./stage";

/** What is stored with the facts, so that lists, counts and exports read it and never restate a rule. */
export type Derived = {
  position: CasePosition;
  /** Why the person would be left if the service shut today; null unless they are outstanding. */
  outstandingReason: OutstandingReason | null;
  stage: CaseStage;
  leadHandoverId: string | null;
  lastContactOn: CalendarDate | null;
  deadlines: Deadline[];
  /** The nearest deadline. */
  next: Deadline | null;
};

/** Everything that follows from the facts of a case. Writes store it; `check:derived` compares it. */
export function derive(facts: CaseFacts, rules: DeadlineRules): Derived {
  const deadlines = deadlinesOf(facts, rules);
  const position = positionOf(facts);
  const stage = stageOf(facts);
  const lead = leadOf(facts.handovers);
  return {
    position,
    outstandingReason: position === "outstanding" ? outstandingReasonOf(stage, lead?.status ?? null) : null,
    stage,
    leadHandoverId: lead?.id ?? null,
    lastContactOn: lastContactOf(facts),
    deadlines,
    next: deadlines[0] ?? null,
  };
}
