import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { OutstandingReason } from "@/lib/domain/closure/outstanding";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** An outstanding case, without the person's identity. */
export type OutstandingRow = {
  id: string;
  reference: string;
  reason: OutstandingReason;
  stage: CaseStage;
  lead: { status: HandoverStatus; destination: string } | null;
  next: { kind: DeadlineKind; dueOn: CalendarDate } | null;
  worker: string;
  lastContactOn: CalendarDate | null;
  startedOn: CalendarDate;
  openedOn: CalendarDate;
};

/** How many people each reason has, under a filter without a reason. */
export type ReasonCounts = Readonly<Partial<Record<OutstandingReason, number>>>;

/** A case that a list or a download will hold, with the reason it is listed. */
export type OutstandingCase = { id: string; reference: string; reason: OutstandingReason };
