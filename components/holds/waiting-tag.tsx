import { Tag } from "@/components/ui/tag";
import { daysBetween, type CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { days } from "@/lib/domain/text/count";

/** How long something has waited for the office. */
export function WaitingTag({ since, today }: { since: CalendarDate; today: CalendarDate }) {
  return (
    <Tag tone="amber" shape="square">
      {since === today ? "Since today" : `Waiting for ${days(daysBetween(since, today))}`}
    </Tag>
  );
}
