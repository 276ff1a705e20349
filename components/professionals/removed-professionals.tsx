import { Details } from "@/components/ui/details";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { people } from "@/lib/domain/text/count";
import type { Removed } from "@/lib/professionals/types";
import { practitionerLabel } from "@/components/contacts/practitioner-label";

type Props = { removed: readonly Removed[]; today: CalendarDate };

/** Professionals who are no longer involved, with the reason. One who is added again is listed with the others. */
export function RemovedProfessionals({ removed, today }: Props) {
  if (removed.length === 0) return null;

  return (
    <Details summary={`Not involved: ${people(removed.length)}`}>
      <TaskList>
        {removed.map(({ id, professional, why, on }) => (
          <TaskRow key={id} title={practitionerLabel(professional)} note={`${plainDay(on, today)}: ${why}`} />
        ))}
      </TaskList>
    </Details>
  );
}
