import { TakenBackLine } from "@/components/moves/taken-back-line";
import { TimelineEntry, TypedText } from "@/components/ui/timeline";
import type { EventDetails, PastEvent } from "@/lib/screens/timeline/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/format";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { moveOf } from "@/lib/domain/moves/handover-moves";

/** One event in the timeline of a case. */
export function EventEntry({ event, today }: { event: PastEvent; today: CalendarDate }) {
  const { title, note } = describe(event.details);

  return (
    <TimelineEntry isQuiet title={title} by={`${plainInstant(event.at, today)}, ${event.by}`}>
      {event.takenBack && <TakenBackLine taken={event.takenBack} today={today} />}
      {note && <TypedText>{note}</TypedText>}
    </TimelineEntry>
  );
}

/** What happened, and the reason or note given for it. */
function describe(details: EventDetails): { title: string; note: string | null } {
  switch (details.kind) {
    case "opened": {
      const how = details.by === "import" ? "from the caseload file" : "by hand";
      return { title: `Case opened ${how}, for ${details.worker}`, note: details.reason };
    }
    case "handover_moved":
      return { title: `${moveOf(details.move).past}: ${details.destination}`, note: null };
    case "line":
      return { title: details.title, note: details.note ?? null };
    case "reassigned":
      return { title: `Reassigned from ${details.from} to ${details.to}`, note: details.reason };
    case "closure_requested":
      return { title: `Closure requested: ${endReasonLabels[details.reason]}`, note: details.words };
    case "closure_sent_back":
      return { title: "Closure request sent back", note: details.note };
    case "closure_taken_back":
      return { title: "Closure request taken back", note: details.note };
    case "closed":
      return { title: `Case ended: ${endReasonLabels[details.reason]}`, note: details.note };
    case "reopened":
      return { title: "Case reopened", note: details.reason };
  }
}
