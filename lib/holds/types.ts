import type { ClosureRequested } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { HoldState } from "@/lib/domain/vocabulary/holds";

/** A hold as the commissioner's office sees it, without the person's identity. */
export type OfficeHold = {
  id: string;
  state: HoldState;
  reference: string;
  stage: CaseStage;
  /** The destination of the lead handover, if one is planned. */
  destination: string | null;
  reason: string;
  summary: string;
  interimPlan: string;
  proposedBy: string;
  proposedOn: CalendarDate;
  /** The named holder; null until the office has accepted. */
  holder: { id: string; name: string } | null;
  /** The closure request that waits for a decision. */
  closure: ClosureRequested | null;
};

/** A person the reader holds, or held until they were handed over or their case was closed. */
export type HeldPerson = {
  id: string;
  holdId: string;
  reference: string;
  name: string;
  state: "accepted" | "settled";
  stage: CaseStage;
  endReason: EndReason | null;
  reviewOn: CalendarDate | null;
  interimPlan: string;
  next: { kind: DeadlineKind; dueOn: CalendarDate } | null;
};

/** A hold as its case page shows it. */
export type HoldView = {
  id: string;
  state: HoldState;
  reason: string;
  summary: string;
  interimPlan: string;
  proposedBy: string;
  proposedOn: CalendarDate;
  holder: string | null;
  reviewOn: CalendarDate | null;
  /** Null until the office has accepted. */
  personInformed: { isInformed: boolean; whyNot: string | null } | null;
  /** Why it was returned, or why it ended. */
  outcome: string | null;
  /** Newest first. */
  reviews: readonly { id: string; on: CalendarDate; by: string; notes: string; nextOn: CalendarDate }[];
};
