import { StepMeans } from "@/components/today/step-means";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { UrgencyTag } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CaseHead } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { sentenceDay } from "@/lib/domain/calendar/format";
import { urgencyOf, urgencyWords } from "@/lib/domain/deadlines/urgency";
import { hrefTo } from "@/lib/routes";
import type { NextStep } from "@/lib/screens/today/types";

type Props = {
  head: Pick<CaseHead, "reference" | "stage">;
  /** The next steps, soonest first. */
  steps: readonly NextStep[];
  today: CalendarDate;
  dueSoonDays: number;
};

/** What to do next on a case, by when and how. Derived from its deadlines. */
export function CaseNext({ head, steps, ...days }: Props) {
  if (steps.length === 0) return <WithoutDeadline head={head} />;

  return (
    <Card title="What to do next">
      <TaskList>
        {steps.map((step) => (
          <Step key={step.key} step={step} {...days} />
        ))}
      </TaskList>
    </Card>
  );
}

function Step({ step, today, dueSoonDays }: { step: NextStep } & Pick<Props, "today" | "dueSoonDays">) {
  const { sentence, dueOn } = step;
  const day = sentenceDay(dueOn, today);

  return (
    <TaskRow
      title={sentence}
      note={dueOn < today ? `It was due on ${day}.` : `By ${day}.`}
      status={
        <UrgencyTag urgency={urgencyOf(dueOn, today, dueSoonDays)}>{urgencyWords(dueOn, today)}</UrgencyTag>
      }
    >
      <StepMeans step={step} />
    </TaskRow>
  );
}

/** Nothing has a deadline. Closing the case may be all that remains. */
function WithoutDeadline({ head: { reference, stage } }: Pick<Props, "head">) {
  if (stage === "closed") return null;
  return (
    <Card title="What to do next">
      {stage === "ready_to_close" ? (
        <p>
          Nothing else is due. <Link href={hrefTo("closure", { reference })}>Request closure</Link>
        </p>
      ) : (
        <p>Nothing is due.</p>
      )}
    </Card>
  );
}
