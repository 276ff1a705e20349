import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { MovedDeadline } from "@/lib/domain/deadlines/moved";
import type { ChangeOutcome, ProgrammeTerms } from "@/lib/domain/programme/change";

/** A proposed change of the dates and thresholds, open while its outcome is null. */
export type ProgrammeChange = {
  id: string;
  before: ProgrammeTerms;
  after: ProgrammeTerms;
  reason: string;
  /** Who is still left and why, where support goes on for longer than was planned. */
  whoIsLeft: string | null;
  proposedBy: { id: string; name: string };
  proposedAt: Date;
  outcome: ChangeOutcome | null;
  decisionReason: string | null;
  decidedBy: { name: string } | null;
  decidedAt: Date | null;
};

/** A deadline that a change moves, of a case that is named by its reference alone. */
export type MovedOfCase = MovedDeadline & { reference: string };

/** What an open change would move: each deadline, and on how many cases. */
export type Preview = { moved: readonly MovedOfCase[]; cases: number; on: CalendarDate };
