import { SummaryList, type Fact } from "@/components/ui/summary-list";
import { Tag, UrgencyTag, type Shape, type Tone } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import { urgencyOf, urgencyWords } from "@/lib/domain/deadlines/urgency";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { counted } from "@/lib/domain/text/count";
import { tierLabels } from "@/lib/domain/vocabulary/checklist";
import { safetyOutcomeLabels, type SafetyOutcome } from "@/lib/domain/vocabulary/safety-outcomes";
import { isTerminal } from "@/lib/domain/vocabulary/handover-statuses";
import type { HandoverView } from "@/lib/handovers/types";

type Props = { handover: HandoverView; today: CalendarDate; dueSoonDays: number };

/** The days of a handover: what was done, what is expected, and what is due. */
export function HandoverDays({ handover, today, dueSoonDays }: Props) {
  const facts = [
    ...pastDays(handover, today),
    ...handover.deadlines.map(({ kind, dueOn }) => ({
      label: deadlineLabels[kind],
      value: (
        <>
          {plainDay(dueOn, today)}{" "}
          <UrgencyTag urgency={urgencyOf(dueOn, today, dueSoonDays)}>{urgencyWords(dueOn, today)}</UrgencyTag>
        </>
      ),
    })),
  ];
  return facts.length > 0 && <SummaryList facts={facts} />;
}

function pastDays({ status, history, ...days }: HandoverView, today: CalendarDate): Fact[] {
  const on = (day: CalendarDate) => `${plainDay(day, today)}, ${daysFromNow(day, today)}`;
  const last = effectiveEvents(history).at(-1);

  return [
    days.sentOn && { label: "Referral sent", value: on(days.sentOn) },
    days.appliedOn && {
      label: "Applied themselves",
      value: [
        on(days.appliedOn),
        ...(days.helpedOn ? [`helped on ${plainDay(days.helpedOn, today)}`] : []),
      ].join("; "),
    },
    status === "referred" && {
      label: "Receipt",
      value: days.acknowledgedOn ? `confirmed ${on(days.acknowledgedOn)}` : "not confirmed yet",
    },
    status === "waiting_list" && {
      label: "Expected start",
      value: days.expectedStartOn ? on(days.expectedStartOn) : "not known",
    },
    status === "accepted" &&
      days.expectedStartOn && {
        label: "Agreed start",
        value: [on(days.expectedStartOn), ...changesOf(days.startChanges)].join("; "),
      },
    days.firstContactOn && { label: "First contact", value: on(days.firstContactOn) },
    days.tier && { label: "Handover type", value: tierLabels[days.tier] },
    status === "decline_reported" &&
      days.declineReportedOn && { label: "Decline reported", value: on(days.declineReportedOn) },
    // Later moves, such as a safety check, have days of their own.
    status === "completed" && days.completedOn && { label: "Completed", value: on(days.completedOn) },
    days.lastCheckOn &&
      days.lastCheckOutcome && {
        label: "Last safety check",
        value: (
          <>
            {on(days.lastCheckOn)} <SafetyOutcomeTag outcome={days.lastCheckOutcome} />
          </>
        ),
      },
    status !== "completed" &&
      isTerminal(status) &&
      last && { label: "Ended", value: on(last.answers.happenedOn) },
  ].filter((fact) => typeof fact === "object" && fact !== null);
}

/** How often they have moved their start: a reason to ask whether it will happen at all. */
const changesOf = (count: number) => (count === 0 ? [] : [`changed ${counted(count, "time", "times")}`]);

const outcomeLooks: Record<SafetyOutcome, { tone: Tone; shape: Shape }> = {
  with_well: { tone: "green", shape: "circle" },
  with_worse: { tone: "red", shape: "triangle" },
  not_with: { tone: "red", shape: "triangle" },
  not_established: { tone: "amber", shape: "square" },
};

const SafetyOutcomeTag = ({ outcome }: { outcome: SafetyOutcome }) => (
  <Tag {...outcomeLooks[outcome]}>{safetyOutcomeLabels[outcome]}</Tag>
);
