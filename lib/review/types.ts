import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ReviewAnswers } from "@/lib/domain/person/review-answers";
import type { ReviewGap } from "@/lib/domain/moves/review-gaps";
import type { ReviewPart } from "@/lib/domain/vocabulary/review-parts";

/** When a part was last saved, and who saved it. */
export type PartSaved = { at: Date; by: string };

/** What the needs review of a case holds, part by part. */
export type Review = {
  answers: ReviewAnswers;
  /** How often each part was saved; a part never saved has 0. */
  versions: Record<ReviewPart, number>;
  /** Null for a part that was never saved. */
  saved: Record<ReviewPart, PartSaved | null>;
  /** What it still lacks. */
  gaps: readonly ReviewGap[];
  completedOn: CalendarDate | null;
  ended: boolean;
  /** How many professionals are listed. */
  professionals: number;
};
