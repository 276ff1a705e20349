import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { UnaccountedGap } from "@/lib/domain/closure/unaccounted";

/** An outstanding case after the closing day, without who the person is. */
export type UnaccountedRow = {
  id: string;
  reference: string;
  stage: CaseStage;
  worker: string;
  /** Who is responsible: the worker, or the destination that has taken over. */
  holder: string;
  gap: UnaccountedGap;
  lastContactOn: CalendarDate | null;
};
