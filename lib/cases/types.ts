import type { StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { AlertFacts, Holder } from "@/lib/domain/facts/case";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { Deadline } from "@/lib/domain/deadlines/deadline";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { PersonValues } from "@/lib/domain/person/fields";
import type { SafeRoutes } from "@/lib/domain/person/safe-routes";

/** Who a case is about and its status: what every page and form of the case shows. */
export type CaseHead = {
  id: string;
  reference: string;
  /** First and last name, with the preferred name in quotation marks where there is one. */
  name: string;
  person: PersonValues;
  /** Whether each channel is safe; one that no one asked about is not there. */
  routes: SafeRoutes;
  /** What else there is to know about making contact safely. */
  contactNotes: string | null;
  diedOn: CalendarDate | null;
  /** The day on which the needs review was completed. */
  reviewedOn: CalendarDate | null;
  /** The active ones. */
  alerts: readonly AlertFacts[];
  startedOn: CalendarDate;
  openedOn: CalendarDate;
  worker: { id: string; name: string };
  holder: Holder;
  /** The name of the person or the destination that is responsible today; null when no one is. */
  holderName: string | null;
  risk: RiskLevel;
  stage: CaseStage;
  endReason: EndReason | null;
  endedOn: CalendarDate | null;
  lastContactOn: CalendarDate | null;
  next: { kind: DeadlineKind; dueOn: CalendarDate } | null;
  version: number;
};

/** A request to end a case that waits for a decision. */
export type ClosureRequested = {
  reason: EndReason;
  statement: string;
  /** What else the end reason asked for. */
  answers: Partial<MoveAnswers>;
  by: { id: string; name: string };
  at: Date;
};

/** What a case's own page shows in addition to its head. */
export type CaseDetail = {
  /** Soonest first. */
  deadlines: readonly Deadline[];
  closureRequested: ClosureRequested | null;
  /** Who approved that it ended; null while it has not. */
  endedBy: string | null;
};

/** A case in the list of those that can be given to another worker. */
export type ReassignableCase = Pick<CaseHead, "reference" | "name" | "stage" | "next" | "version">;

/** Someone who works cases, with how many have not ended. */
export type WorkerWithCases = { id: string; name: string; status: StaffStatus; cases: number };
