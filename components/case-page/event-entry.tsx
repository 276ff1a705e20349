import { TimelineEntry, TypedWords } from "@/components/ui/timeline";
import type { Happening, PastEvent } from "@/lib/screens/timeline/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainInstant } from "@/lib/domain/calendar/words";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { moveOf } from "@/lib/domain/moves/handover-moves";

/** One event in the timeline of a case. */
export function EventEntry({ event, today }: { event: PastEvent; today: CalendarDate }) {
  const { title, words } = told(event.happening);

  return (
    <TimelineEntry isQuiet title={title} by={`${plainInstant(event.at, today)}, ${event.by}`}>
      {words && <TypedWords>{words}</TypedWords>}
    </TimelineEntry>
  );
}

/** What happened, and the reason or note given for it. */
function told(happening: Happening): { title: string; words: string | null } {
  switch (happening.kind) {
    case "opened": {
      const how = happening.by === "import" ? "from the caseload file" : "by hand";
      return { title: `Case opened ${how}, for ${happening.worker}`, words: happening.reason };
    }
    case "handover_moved":
      return { title: `${moveOf(happening.move).past}: ${happening.destination}`, words: null };
    case "told":
      return { title: happening.what, words: happening.words ?? null };
    case "reassigned":
      return { title: `Reassigned from ${happening.from} to ${happening.to}`, words: happening.reason };
    case "closure_requested":
      return { title: `Closure requested: ${endReasonLabels[happening.reason]}`, words: happening.words };
    case "closure_sent_back":
      return { title: "Closure request sent back", words: happening.note };
    case "closed":
      return { title: `Case ended: ${endReasonLabels[happening.reason]}`, words: happening.note };
    case "reopened":
      return { title: "Case reopened", words: happening.reason };
  }
}
