import type { ClosureAsked } from "@/lib/cases/types";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { HoldState } from "@/lib/domain/vocabulary/holds";

/** A hold as the commissioner's office sees it before it knows who the person is. */
export type OfficeHold = {
  id: string;
  state: HoldState;
  reference: string;
  stage: CaseStage;
  /** Where the lead handover leads, if one is planned. */
  destination: string | null;
  reason: string;
  summary: string;
  interimPlan: string;
  proposedBy: string;
  proposedOn: CalendarDate;
  /** The named holder; null until the office has accepted. */
  holder: { id: string; name: string } | null;
  /** The request to close the case that waits for a decision. */
  closure: ClosureAsked | null;
};

/** Someone whom the person who asks holds, or held until their case was closed or taken over. */
export type HeldPerson = {
  id: string;
  reference: string;
  name: string;
  state: "accepted" | "settled";
  stage: CaseStage;
  endReason: EndReason | null;
  reviewOn: CalendarDate | null;
  interimPlan: string;
  next: { kind: DeadlineKind; dueOn: CalendarDate } | null;
};

/** A hold as the page of its case shows it. */
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
  told: { personTold: boolean; whyNot: string | null } | null;
  /** Why it was returned, or how it ended. */
  outcome: string | null;
  /** Newest first. */
  reviews: readonly { id: string; on: CalendarDate; by: string; notes: string; nextOn: CalendarDate }[];
};
