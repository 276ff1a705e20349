import { TimelineEntry, TypedWords } from "@/components/ui/timeline";
import type { Happening, PastEvent } from "@/lib/screens/timeline/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/words";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { moveOf } from "@/lib/domain/moves/handover-moves";

/** One event in the timeline of a case. */
export function EventEntry({ event, today }: { event: PastEvent; today: CalendarDate }) {
  const { title, note } = describe(event.happening);

  return (
    <TimelineEntry isQuiet title={title} by={`${plainInstant(event.at, today)}, ${event.by}`}>
      {note && <TypedWords>{note}</TypedWords>}
    </TimelineEntry>
  );
}

/** What happened, and the reason or note given for it. */
function describe(happening: Happening): { title: string; note: string | null } {
  switch (happening.kind) {
    case "opened": {
      const how = happening.by === "import" ? "from the caseload file" : "by hand";
      return { title: `Case opened ${how}, for ${happening.worker}`, note: happening.reason };
    }
    case "handover_moved":
      return { title: `${moveOf(happening.move).past}: ${happening.destination}`, note: null };
    case "line":
      return { title: happening.title, note: happening.note ?? null };
    case "reassigned":
      return { title: `Reassigned from ${happening.from} to ${happening.to}`, note: happening.reason };
    case "closure_requested":
      return { title: `Closure requested: ${endReasonLabels[happening.reason]}`, note: happening.words };
    case "closure_sent_back":
      return { title: "Closure request sent back", note: happening.note };
    case "closed":
      return { title: `Case ended: ${endReasonLabels[happening.reason]}`, note: happening.note };
    case "reopened":
      return { title: "Case reopened", note: happening.reason };
  }
}
