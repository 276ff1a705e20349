import { Cell, CellNote } from "@/components/ui/table";
import { UrgencyTag } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { daysFromNow, plainDay } from "@/lib/domain/calendar/format";
import { deadlineLabels, type DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import { urgencyOf, urgencyWords } from "@/lib/domain/deadlines/urgency";

type Next = {
  next: { kind: DeadlineKind; dueOn: CalendarDate } | null;
  today: CalendarDate;
  dueSoonDays: number;
};

/** The nearest deadline of a case in a list: how urgent, by when, and what it is. */
export function NextDeadlineCell({ next, today, dueSoonDays }: Next) {
  const dueOn = next?.dueOn ?? null;
  return (
    <Cell beside>
      <UrgencyTag urgency={urgencyOf(dueOn, today, dueSoonDays)}>{urgencyWords(dueOn, today)}</UrgencyTag>
      {next && (
        <CellNote>
          {plainDay(next.dueOn, today)}, {deadlineLabels[next.kind].toLowerCase()}
        </CellNote>
      )}
    </Cell>
  );
}

/** When the person of a case was last in contact. */
export function LastContactCell({ on, today }: { on: CalendarDate | null; today: CalendarDate }) {
  return (
    <Cell label="Last contact">
      {on ? plainDay(on, today) : "None yet"}
      {on && <CellNote>{daysFromNow(on, today)}</CellNote>}
    </Cell>
  );
}
