import type { Account } from "@/lib/domain/closure/accounted";
import type { BurnDown } from "@/lib/domain/closure/burn-down";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { UnmetFigures } from "@/lib/unmet-needs/types";

/** Outstanding people whose lead handover leads to one destination, by how far it has come. */
export type DestinationFigures = {
  id: string;
  name: string;
  total: number;
  byStatus: Partial<Record<HandoverStatus, number>>;
};

/** What one worker still has to place. */
export type WorkerFigures = { id: string; name: string; outstanding: number; overdue: number };

/** Everything that the dashboard shows, counted in one snapshot. */
export type Figures = {
  account: Account;
  /** Outstanding people by stage; those whom the office holds are not among them. */
  byStage: Partial<Record<CaseStage, number>>;
  byDestination: DestinationFigures[];
  byWorker: WorkerFigures[];
  /** Outstanding people with a passed deadline of each kind. */
  overdue: Partial<Record<DeadlineKind, number>>;
  /** Outstanding people for whom no lead handover was ever planned, and whose case no one asks to close. */
  withoutDestination: number;
  /** Outstanding people for whom no destination has accepted a start on or before the closing date. */
  withoutStart: number;
  unmet: UnmetFigures;
  /** Proposed holds that wait for the commissioner's office. */
  holdsWaiting: number;
  burnDown: BurnDown;
};
