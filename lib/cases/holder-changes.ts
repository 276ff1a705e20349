import type { CaseEvent } from "@/lib/audit/events";
import type { HolderChange } from "@/lib/domain/facts/holder-change";
import { effectiveEvents, type EffectiveEvents } from "@/lib/domain/history/effective-events";

/** What an event says about who is responsible; null when it says nothing. */
function holderChangeOf(event: CaseEvent): HolderChange | null {
  switch (event.kind) {
    case "case_opened":
      return { kind: "opened", workerId: event.workerId };
    case "case_reassigned":
      return { kind: "reassigned", workerId: event.workerId };
    case "handover_moved":
      return handoverChange(event);
    case "hold_accepted":
    case "hold_taken":
      return { kind: "hold_accepted", staffId: event.holderId };
    case "hold_handed_on":
      return { kind: "hold_handed_on", staffId: event.holderId };
    case "hold_ended":
      return { kind: "hold_ended" };
    case "case_closed":
      return { kind: "closed" };
    case "case_reopened":
      return event.workerId === undefined
        ? { kind: "reopened" }
        : { kind: "taken_on_again", workerId: event.workerId };
    case "taken_on_again":
      return { kind: "taken_on_again", workerId: event.workerId };
    default:
      return null;
  }
}

function handoverChange({
  holderMoved,
  destinationId,
}: Extract<CaseEvent, { kind: "handover_moved" }>): HolderChange | null {
  if (holderMoved === "back") return { kind: "lead_broken_down" };
  // Older records say only that the holder moved: there was no way back then.
  return holderMoved ? { kind: "lead_completed", destinationId } : null;
}

/** The changes of who is responsible among some events that count, each with its event, in their order. */
export const holderChangesIn = <Event extends CaseEvent>(
  events: EffectiveEvents<Event>,
): EffectiveEvents<{ change: HolderChange; event: Event }> =>
  effectiveEvents(
    events.flatMap((event) => {
      const change = holderChangeOf(event);
      return change ? [{ change, event }] : [];
    }),
  );
