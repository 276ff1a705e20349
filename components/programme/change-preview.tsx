import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { people } from "@/lib/domain/text/count";
import { deadlineKinds, deadlineLabels } from "@/lib/domain/vocabulary/deadline-kinds";
import type { MovedOfCase, Preview } from "@/lib/programme-changes/types";

/** Every deadline that a change would move, by kind, as things stand today. People are named by their reference alone. */
export function ChangePreview({ preview: { moved, cases, on } }: { preview: Preview }) {
  const kinds = deadlineKinds
    .map((kind) => ({ kind, rows: moved.filter((each) => each.kind === kind) }))
    .filter(({ rows }) => rows.length > 0);

  return (
    <Card title="What would move">
      {kinds.length === 0 ? (
        <EmptyState title="No deadline of anyone moves." />
      ) : (
        <>
          <p>
            As things stand today, {moved.length === 1 ? "one deadline" : `${moved.length} deadlines`} of{" "}
            {people(cases)} would move. What was sent and answered stays as it was recorded.
          </p>
          {kinds.map(({ kind, rows }) => (
            <Details key={kind} summary={`${deadlineLabels[kind]}: ${rows.length}`}>
              <ul>
                {rows.map((row, at) => (
                  <li key={`${row.reference} ${at}`}>{sentenceOf(row, on)}</li>
                ))}
              </ul>
            </Details>
          ))}
        </>
      )}
    </Card>
  );
}

function sentenceOf({ reference, from, to }: MovedOfCase, today: CalendarDate): string {
  if (from === null) return `${reference}: new, due ${to === null ? "" : plainDay(to, today)}`;
  if (to === null) return `${reference}: due ${plainDay(from, today)}, no longer due`;
  return `${reference}: from ${plainDay(from, today)} to ${plainDay(to, today)}`;
}
