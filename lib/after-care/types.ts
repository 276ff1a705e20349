import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import type { OfficeHold } from "@/lib/holds/types";

/** The after-care of a completed handover, as its case page shows it. */
export type AfterCareView = {
  state: HoldState;
  reason: string;
  interimPlan: string;
  proposedBy: string;
  proposedOn: CalendarDate;
  /** Who makes the checks; null until the office has accepted. */
  person: string | null;
  /** The deputy, or why there is none; null until the office has accepted. */
  deputy: { name: string | null; whyNone: string | null } | null;
  /** Null until the office has accepted. */
  personInformed: { isInformed: boolean; whyNot: string | null } | null;
  /** Why it was returned. */
  returnReason: string | null;
  /** The day of the last check that is left; null once every check is answered. */
  until: CalendarDate | null;
};

/** A person whose safety checks the reader makes for the office. */
export type PersonInAfterCare = {
  holdId: string;
  reference: string;
  name: string;
  destination: string | null;
  /** Who makes the checks, where the reader is the deputy. */
  deputyOf: string | null;
  stage: CaseStage;
  nextCheckOn: CalendarDate | null;
  until: CalendarDate | null;
};

/** After-care of a colleague, without the person's identity. */
export type ColleaguesAfterCare = OfficeHold & {
  /** The reader is the deputy. */
  readerActs: boolean;
};

/** A case of which the office may take the after-care without a proposal, without the person's identity. */
export type AfterCareToTake = {
  reference: string;
  destination: string | null;
  stage: CaseStage;
  nextCheckOn: CalendarDate | null;
};
