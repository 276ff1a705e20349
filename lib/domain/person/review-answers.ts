import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { NeedOutcome, NeedTerm } from "@/lib/domain/vocabulary/need-terms";
import type { ValuesOf } from "./field";
import type { reviewFields } from "./review-fields";
import type { SafeRoutes } from "./safe-routes";
import type { ReviewPart } from "@/lib/domain/vocabulary/review-parts";

/** A need as the review says it. */
export type NeedAnswer = {
  area: NeedArea;
  term: NeedTerm | null;
  details: string | null;
  outcome: NeedOutcome | null;
};

/** What each part of a needs review holds. */
export type ReviewAnswers = {
  risk: { level: RiskLevel; assessedOn: CalendarDate | null; assessor: string | null };
  needs: { needs: readonly NeedAnswer[] };
  /** At most three, in the order in which the person named them. */
  own_words: { ownWords: readonly string[] };
  safe_contact: { routes: SafeRoutes } & ValuesOf<typeof reviewFields.safe_contact>;
  circumstances: ValuesOf<typeof reviewFields.circumstances>;
  /** The day on which it was confirmed that no one else is involved. */
  professionals: { noneKnownOn: CalendarDate | null };
};

/** One part with its answers. */
export type AnsweredPart = {
  [Part in ReviewPart]: { part: Part; answers: ReviewAnswers[Part] };
}[ReviewPart];
