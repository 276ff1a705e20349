import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import { UrgencyTag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import { TypedWords } from "@/components/ui/timeline";
import type { CaseDetail, CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/words";
import { stageLabels } from "@/lib/domain/case/stages";
import { deadlineLabels } from "@/lib/domain/deadlines/kinds";
import { urgencyOf, urgencyWords } from "@/lib/domain/deadlines/urgency";
import { needLabels } from "@/lib/domain/needs/areas";
import { needTermLabels } from "@/lib/domain/needs/terms";
import type { HandoverView } from "@/lib/handovers/types";
import { gpWords, riskWords } from "./person-words";
import { SafeContact } from "./safe-contact";

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
        {deadlines.map(({ kind, dueOn, subject }) => (
          <TaskRow
            key={kind + subject}
            title={deadlineLabels[kind]}
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

/** What the person needs help with, and what matters most to them. */
export function CaseNeeds({ needs, ownWords }: Pick<CaseDetail, "needs" | "ownWords">) {
  return (
    <Card title="Needs">
      {ownWords.map((words) => (
        <blockquote className="own-words" key={words}>
          <TypedWords>{words}</TypedWords>
        </blockquote>
      ))}
      {needs.length === 0 ? (
        <p>None recorded yet.</p>
      ) : (
        <ul>
          {needs.map(({ area, term }) => (
            <li key={area}>
              {term ? `${needLabels[area]}: ${needTermLabels[term].toLowerCase()}` : needLabels[area]}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** How to reach the person, who is responsible, and how the case stands. */
export function CaseDetails({ head, today }: { head: CaseHead; today: CalendarDate }) {
  const { startedOn, lastContactOn, holder, holderName } = head;
  const holderWords =
    holder.by === "office"
      ? `${holderName}, for the commissioner’s office`
      : (holderName ?? "Nobody: the case has ended");

  return (
    <Card title="Details">
      <SummaryList
        facts={[
          { label: "Contact", value: <SafeContact {...head} /> },
          { label: "Address", value: head.address ?? "Not recorded" },
          { label: "GP", value: gpWords(head) },
          { label: "Risk", value: riskWords(head.risk) },
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
