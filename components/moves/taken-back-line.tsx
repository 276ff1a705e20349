import { Tag } from "@/components/ui/tag";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/format";

type Props = { taken: { at: Date; by: string; reason: string }; today: CalendarDate };

/** Marks an entry of a history that was a mistake: it stays, and counts for nothing. */
export const TakenBackLine = ({ taken: { at, by, reason }, today }: Props) => (
  <p className="small">
    <Tag tone="grey">Taken back</Tag> {plainInstant(at, today)}, {by}: {reason}
  </p>
);
