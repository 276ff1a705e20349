import { Card } from "@/components/ui/card";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow } from "@/lib/domain/calendar/format";
import { hrefTo } from "@/lib/routes";
import type { Approval } from "@/lib/screens/today/types";

/** Decisions to share without consent that wait for a manager. Nothing is sent until one approves. */
export function Approvals({ approvals, today }: { approvals: readonly Approval[]; today: CalendarDate }) {
  if (approvals.length === 0) return null;

  return (
    <Card title="Sharing without consent to approve">
      <TaskList>
        {approvals.map(({ reference, name, destination, decidedOn }) => (
          <TaskRow
            key={reference + destination.id}
            title={`Decide whether to approve sharing with ${destination.name}.`}
            href={hrefTo("approveSharing", { reference, destinationId: destination.id })}
            note={`${name}, ${reference}. Decided ${daysFromNow(decidedOn, today)}.`}
          />
        ))}
      </TaskList>
    </Card>
  );
}
