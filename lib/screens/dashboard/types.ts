import type { Account } from "@/lib/domain/closure/accounted";
import type { BurnDown } from "@/lib/domain/closure/burn-down";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import type { UnmetFigures } from "@/lib/unmet-needs/types";

/** Outstanding people whose lead handover is with one destination, by its status. */
export type DestinationFigures = {
  id: string;
  name: string;
  total: number;
  byStatus: Partial<Record<HandoverStatus, number>>;
};

/** The outstanding people of one worker. */
export type WorkerFigures = { id: string; name: string; outstanding: number; overdue: number };

/** Every count on the dashboard, from one snapshot. */
export type Figures = {
  account: Account;
  /** Outstanding people by stage. People the office holds are not included. */
  byStage: Partial<Record<CaseStage, number>>;
  byDestination: DestinationFigures[];
  byWorker: WorkerFigures[];
  /** Outstanding people with an overdue deadline, by kind. */
  overdue: Partial<Record<DeadlineKind, number>>;
  /** The same of people who are held or whose case has ended: reviews of holds, safety checks, contacts after the end. */
  overdueAfterSupport: Partial<Record<DeadlineKind, number>>;
  /** Outstanding people without any lead handover, and without a closure request. */
  withoutDestination: number;
  /** Outstanding people without a start accepted by a destination on or before the closing date. */
  withoutStart: number;
  unmet: UnmetFigures;
  /** Proposed holds that wait for the commissioner's office. */
  holdsWaiting: number;
  /** Closure requests that the commissioner's office decides today. */
  closuresWaiting: number;
  burnDown: BurnDown;
};
