import type { ContactView } from "@/lib/contacts/types";
import type { TakenBack } from "@/lib/audit/history";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { Dated } from "@/lib/domain/case/timeline";
import type { MoveName } from "@/lib/domain/moves/handover-moves";

/** Something done to a case, for its timeline. */
export type EventDetails =
  | { kind: "opened"; by: "import" | "hand"; worker: string; reason: string | null }
  | { kind: "handover_moved"; move: MoveName; destination: string }
  /** An event whose title says everything, apart from a note. */
  | { kind: "line"; title: string; note?: string | null }
  | { kind: "reassigned"; from: string; to: string; reason: string }
  | { kind: "closure_requested"; reason: EndReason; words: string }
  | { kind: "closure_sent_back" | "closure_taken_back"; note: string }
  | { kind: "closed"; reason: EndReason; note: string | null }
  | { kind: "reopened"; reason: string };

/** The same with its time and author. */
export type PastEvent = {
  id: string;
  at: Date;
  by: string;
  details: EventDetails;
  /** By whom and when it was taken back, and why; null while it counts. */
  takenBack: TakenBack | null;
};

/** An entry of a case's timeline. */
export type TimelineItem = Dated &
  ({ kind: "contact"; contact: ContactView } | { kind: "event"; event: PastEvent });
