import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import type { SharingLine } from "@/lib/sharing/types";
import { RecallTag, sharingPath } from "./sharing-line";
import { SharingStatusTag } from "./sharing-status-tag";

type Props = { lines: readonly SharingLine[]; reference: string; today: CalendarDate };

/** What may be shared with each destination, on the page of a case. */
export function SharingCard({ lines, reference, today }: Props) {
  return (
    <Card title="Sharing decisions" id="sharing">
      {lines.length === 0 ? (
        <EmptyState title="No decisions yet.">
          <p>Each planned handover needs a decision about sharing with its destination.</p>
        </EmptyState>
      ) : (
        <TaskList>
          {lines.map(({ destination, status, decision, reviewOn, recallDue }) => (
            <TaskRow
              key={destination.id}
              title={destination.name}
              href={sharingPath(reference, destination.id)}
              note={reviewOn && `Review on ${plainDay(reviewOn, today)}`}
              status={<SharingStatusTag status={status} decision={decision} />}
            >
              {recallDue && <RecallTag />}
            </TaskRow>
          ))}
        </TaskList>
      )}
    </Card>
  );
}
