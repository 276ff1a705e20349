import type { AloneAct } from "@/lib/domain/vocabulary/alone-acts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { SecondNeed } from "@/lib/domain/moves/second-needs";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { HoldKind, HoldState } from "@/lib/domain/vocabulary/holds";

/** A hold, or after-care, as the commissioner's office sees it, without the person's identity. */
export type OfficeHold = {
  id: string;
  kind: HoldKind;
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
  /** The name of the deputy; null also where there is none. */
  deputy: string | null;
  /** The safety checks of the completed handover; null for a hold. */
  checks: ChecksLeft | null;
};

/** What is left to check of a completed handover. */
export type ChecksLeft = {
  completedOn: CalendarDate | null;
  /** The days on which a check is due, or waits to be decided on, soonest first. */
  dueOn: readonly CalendarDate[];
};

/** A hold of a colleague. */
export type ColleaguesHold = OfficeHold & {
  /** The reader acts as the named holder does: as the deputy, or by standing in today. */
  readerActs: boolean;
  /** What waits for someone in the office other than the named holder. */
  secondNeeds: readonly SecondNeed[];
};

/** What someone in the office decided alone, until a second person has reviewed it. */
export type DecidedAloneLine = {
  id: string;
  reference: string;
  act: AloneAct;
  reason: string;
  by: string;
  /** The reader decided it, so someone else reviews it. */
  isOwn: boolean;
  on: CalendarDate;
};

/** A case that the office does not hold, on which something waits for a second person in the office. */
export type WaitingForSecond = {
  reference: string;
  /** The reader stands in today. */
  readerActs: boolean;
  secondNeeds: readonly SecondNeed[];
};

/** A destination that has not answered for so long that the office steps in, without the person's identity. */
export type SilentDestination = {
  reference: string;
  name: string;
  phone: string | null;
  email: string | null;
  sentOn: CalendarDate | null;
  /** The day from which it is the office's to act. */
  since: CalendarDate;
};

/** A case that the office may take without a proposal, without the person's identity. */
export type CaseToTake = {
  reference: string;
  stage: CaseStage;
  worker: string;
  lastContactOn: CalendarDate | null;
};

/** A person the reader holds, or held until they were handed over or their case was closed. */
export type HeldPerson = {
  id: string;
  holdId: string;
  reference: string;
  name: string;
  /** The named holder, where the reader is the deputy. */
  deputyOf: string | null;
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
  /** The deputy, or why there is none; null until the office has accepted. */
  deputy: { name: string | null; whyNone: string | null } | null;
  /** Colleagues who acted in their place, the newest first. */
  standIns: readonly { id: string; by: string; on: CalendarDate; reason: string }[];
  reviewOn: CalendarDate | null;
  /** Null until the office has accepted. */
  personInformed: { isInformed: boolean; whyNot: string | null } | null;
  /** Why it was returned, or why it ended. */
  outcome: string | null;
  /** Newest first. */
  reviews: readonly { id: string; on: CalendarDate; by: string; notes: string; nextOn: CalendarDate }[];
};

/** One page of a list, and how long the whole list is. */
export type Page<Row> = { rows: readonly Row[]; total: number; page: number; pageSize: number };
