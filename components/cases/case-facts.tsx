import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { UrgencyTag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CaseDetail, CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { stageLabels } from "@/lib/domain/vocabulary/case-stages";
import { deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import { urgencyOf, urgencyWords } from "@/lib/domain/deadlines/urgency";
import type { HandoverView } from "@/lib/handovers/types";

type DeadlinesProps = {
  deadlines: CaseDetail["deadlines"];
  handovers: readonly HandoverView[];
  today: CalendarDate;
  dueSoonDays: number;
};

/** Everything that must happen by a date, soonest first. */
export function CaseDeadlines({ deadlines, handovers, today, dueSoonDays }: DeadlinesProps) {
  if (deadlines.length === 0) return null;

  return (
    <Card title="Deadlines">
      <TaskList>
        {grouped(deadlines).map(({ kind, dueOn, subject, count }) => (
          <TaskRow
            key={kind + subject}
            title={count > 1 ? `${deadlineLabels[kind]} (${count})` : deadlineLabels[kind]}
            note={[plainDay(dueOn, today), handovers.find(({ id }) => id === subject)?.destination.name]
              .filter(Boolean)
              .join(", ")}
            status={
              <UrgencyTag urgency={urgencyOf(dueOn, today, dueSoonDays)}>
                {urgencyWords(dueOn, today)}
              </UrgencyTag>
            }
          />
        ))}
      </TaskList>
    </Card>
  );
}

/** Deadlines of one kind on one day share one row, with their number. */
const grouped = (deadlines: DeadlinesProps["deadlines"]) =>
  deadlines
    .map((deadline) => {
      const same = deadlines.filter(({ kind, dueOn }) => kind === deadline.kind && dueOn === deadline.dueOn);
      return { ...deadline, count: same.length, isFirst: same[0] === deadline };
    })
    .filter(({ isFirst }) => isFirst);

/** Who is responsible, since when, and the stage of the case. The review has its own cards. */
export function CaseDetails({ head, today }: { head: CaseHead; today: CalendarDate }) {
  const { startedOn, lastContactOn, holder, holderName } = head;
  const holderWords =
    holder.by === "office"
      ? `${holderName}, for the commissioner’s office`
      : (holderName ?? "No one: the case has ended");

  return (
    <Card title="Details">
      <SummaryList
        facts={[
          { label: "Stage", value: stageLabels[head.stage] },
          { label: "Supported since", value: plainDay(startedOn, today) },
          {
            label: "Last contact",
            value: lastContactOn
              ? `${plainDay(lastContactOn, today)}, ${daysFromNow(lastContactOn, today)}`
              : "None yet",
          },
          { label: "Worker", value: head.worker.name },
          { label: "Responsible", value: holderWords },
        ]}
      />
    </Card>
  );
}
