import type { RecordedCaseEvent } from "@/lib/audit/history";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { HandoverTier } from "@/lib/domain/vocabulary/checklist";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import type { MoveName } from "@/lib/domain/moves/handover-moves";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { HandoverRecord } from "@/lib/domain/facts/handover-record";
import type { EffectiveEvents } from "@/lib/domain/history/effective-events";
import type { SummaryView } from "@/lib/summaries/types";
import type { HandoverKind, HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** One move of a handover from its history. */
export type MoveMade = {
  id: string;
  /** The move that this one takes back. */
  cancelsId: string | null;
  move: MoveName;
  toStatus: HandoverStatus;
  /** When it was recorded, and who recorded it. */
  at: Date;
  by: string;
  answers: MoveAnswers;
  /** It is evidence, and did not move the handover. */
  onlyRecorded: boolean;
  /** How much care the handing over takes; set by its beginning. */
  tier: HandoverTier | null;
  /** The day of the contact that the answers name. */
  contactOn: CalendarDate | null;
};

/** A handover as screens show it. */
export type HandoverView = HandoverRecord & {
  id: string;
  kind: HandoverKind;
  version: number;
  plannedAt: Date;
  destination: { id: string; name: string; phone: string | null };
  deadlines: readonly { kind: DeadlineKind; dueOn: CalendarDate }[];
  /** Oldest first, starting with the plan, with the moves that were taken back: `effectiveEvents` leaves them out. */
  history: readonly MoveMade[];
  checklist: MoveFacts["handover"]["checklist"];
  /** What the rules need, except the actor and the day: `{ ...facts, today, actor }`. */
  facts: Omit<MoveFacts, "today" | "actor">;
};

/** A handover of a locked case, as a move of it needs it. */
export type HandoverToMove = Pick<HandoverView, "id" | "version" | "history" | "facts"> & {
  destination: { id: string; name: string };
  /** What was recorded on the case and counts. */
  caseEvents: EffectiveEvents<RecordedCaseEvent>;
  /** Its transfer summary, while it is a draft. */
  summary: SummaryView | null;
};
