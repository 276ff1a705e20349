import { Tag, type Shape, type Tone } from "@/components/ui/tag";
import { TaskList, TaskRow } from "@/components/ui/task-list";
import type { EntryView } from "@/lib/checklists/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import {
  checklistLabels,
  checklistStateLabels,
  progressOf,
  type ChecklistState,
} from "@/lib/domain/vocabulary/checklist";
import { hrefTo } from "@/lib/routes";

type Props = {
  /** Those of one handover; nothing is shown while there are none. */
  entries: readonly EntryView[];
  reference: string;
  /** The handover is under way: each row links to its form. */
  isUnderWay: boolean;
  today: CalendarDate;
};

/** What has to be done while a person is handed over, and how much of it is. */
export function Checklist({ entries, reference, isUnderWay, today }: Props) {
  const [first] = entries;
  const progress = progressOf(entries);
  if (!first || !progress) return null;

  return (
    <section id={`checklist-${first.handoverId}`}>
      <h3>
        Checklist: {progress.decided} of {progress.all}
      </h3>
      <TaskList>
        {entries.map((entry) => (
          <TaskRow
            key={entry.id}
            title={checklistLabels[entry.item]}
            {...(isUnderWay && { href: entryPath(reference, entry) })}
            note={noteOf(entry, today)}
            status={<Tag {...looks[entry.state]}>{checklistStateLabels[entry.state]}</Tag>}
          />
        ))}
      </TaskList>
    </section>
  );
}

const looks: Record<ChecklistState, { tone: Tone; shape: Shape }> = {
  open: { tone: "grey", shape: "ring" },
  done: { tone: "green", shape: "circle" },
  waived: { tone: "info", shape: "square" },
};

const entryPath = (reference: string, { handoverId, id }: EntryView) =>
  hrefTo("checklistEntry", { reference, handoverId, entryId: id });

const noteOf = ({ decidedOn, decidedBy, notes }: EntryView, today: CalendarDate) =>
  decidedOn && [`${plainDay(decidedOn, today)}, ${decidedBy ?? ""}`, notes].filter(Boolean).join(": ");
