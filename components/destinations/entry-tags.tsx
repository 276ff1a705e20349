import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay } from "@/lib/domain/calendar/format";
import { isStale } from "@/lib/domain/destinations/freshness";
import {
  acceptanceLabels,
  destinationStatusLabels,
  type Acceptance,
  type DestinationStatus,
} from "@/lib/domain/vocabulary/destinations";
import { counted } from "@/lib/domain/text/count";
import { Tag, type Shape, type Tone } from "@/components/ui/tag";

const tones: Record<Acceptance, { tone: Tone; shape: Shape }> = {
  yes: { tone: "green", shape: "circle" },
  limited: { tone: "amber", shape: "square" },
  no: { tone: "red", shape: "triangle" },
  unknown: { tone: "grey", shape: "ring" },
};

/** Whether a service can be planned for, and takes people. */
export function AcceptingTag({ status, accepting }: { status: DestinationStatus; accepting: Acceptance }) {
  if (status !== "active") return <Tag shape="ring">{destinationStatusLabels[status]}</Tag>;
  return <Tag {...tones[accepting]}>{acceptanceLabels[accepting]}</Tag>;
}

/** How long a person waits there. */
export const waitWords = (weeks: number | null) =>
  weeks === null ? "Not known" : weeks === 0 ? "No wait" : counted(weeks, "week", "weeks");

/** How long its answers take, from our own referrals. */
export const answerWords = (days: number | null) =>
  days === null ? "No answers yet" : counted(Math.round(days), "day", "days");

type Checked = { lastCheckedOn: CalendarDate | null; today: CalendarDate; staleDays: number };

/** When the entry was last checked, with a warning if that is too long ago. */
export function LastChecked({ lastCheckedOn, today, staleDays }: Checked) {
  const words = lastCheckedOn === null ? "Never" : plainDay(lastCheckedOn, today);
  if (!isStale(lastCheckedOn, today, staleDays)) return words;
  return (
    <Tag tone="amber" shape="square">
      {words}: check again
    </Tag>
  );
}
