import type { ContactView } from "@/lib/contacts/types";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { Dated } from "@/lib/domain/case/timeline";
import type { MoveName } from "@/lib/domain/moves/handover-moves";

/** Something that was done to a case, as its timeline tells it. */
export type Happening =
  | { kind: "opened"; by: "import" | "hand"; worker: string; reason: string | null }
  | { kind: "handover_moved"; move: MoveName; destination: string }
  /** Something that needs no more words than its own. */
  | { kind: "told"; what: string; words?: string | null }
  | { kind: "reassigned"; from: string; to: string; reason: string }
  | { kind: "closure_requested"; reason: EndReason; words: string }
  | { kind: "closure_sent_back"; note: string }
  | { kind: "closed"; reason: EndReason; note: string | null }
  | { kind: "reopened"; reason: string };

/** The same with when it was done, and by whom. */
export type PastEvent = { id: string; at: Date; by: string; happening: Happening };

/** An entry of a case's timeline. */
export type TimelineItem = Dated &
  ({ kind: "contact"; contact: ContactView } | { kind: "event"; event: PastEvent });
