import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { UnaccountedGap } from "@/lib/domain/closure/unaccounted";

/** An outstanding case after the closing date, without the person's identity. */
export type UnaccountedRow = {
  id: string;
  reference: string;
  stage: CaseStage;
  worker: string;
  /** Who is responsible: the worker, or the destination that has taken over. */
  holder: string;
  gap: UnaccountedGap;
  /** A safety check of the completed handover is left, so that after-care can be proposed or taken. */
  hasChecksLeft: boolean;
  lastContactOn: CalendarDate | null;
};
