import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CasePosition } from "@/lib/domain/vocabulary/case-positions";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";

/** A deadline that has passed, of someone who is held or whose case has ended. */
export type OverdueRow = {
  id: string;
  reference: string;
  position: CasePosition;
  kind: DeadlineKind;
  subject: string;
  dueOn: CalendarDate;
  /** Whose task it is, where the office does not hold the case. */
  worker: string;
};
