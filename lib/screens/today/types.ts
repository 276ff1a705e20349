import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DayGroup } from "@/lib/domain/deadlines/day-groups";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { Whose } from "@/lib/domain/deadlines/steps";
import type { TodayView } from "@/lib/domain/deadlines/whose";
import type { ChecklistItem } from "@/lib/domain/vocabulary/checklist";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { FixLink, Missing } from "@/lib/platform/form-state";

/** A step as the deadlines have it: those of the items of one checklist are one. */
export type DueStep = {
  caseId: string;
  kind: DeadlineKind;
  dueOn: Date;
  /** What it is about; for a checklist, its handover. */
  subject: string;
  items: ChecklistItem[] | null;
};

/** What has to be done on a case to meet a deadline; what is open of one checklist is one step. */
export type StepView = {
  /** Unique among the steps of all cases. */
  key: string;
  person: { reference: string; name: string };
  kind: DeadlineKind;
  dueOn: CalendarDate;
  sentence: string;
  whose: Whose;
  /** The page on which it is done. */
  way: FixLink;
  /** The handover that it moves, where it is a move. */
  moves: { handoverId: string; move: LaterMove } | null;
  /** Whom to ring for it; null also where no one may be called. */
  phone: string | null;
};

/** A step of a case for someone who looks at it: whether it is theirs, and what it waits for. */
export type NextStep = StepView & { isTheirs: boolean; waitsFor: readonly Missing[] };

/** What an address of the day's list asks for. */
export type TodayFilter = { show: TodayView; page: number };

/** How many steps each part of the day's list holds, by view. */
export type TodayCounts = Readonly<Record<TodayView, Readonly<Record<DayGroup, number>>>>;

/** Sharing without consent that a manager has to approve before anything leaves. */
export type Approval = {
  reference: string;
  name: string;
  destination: { id: string; name: string };
  decidedOn: CalendarDate;
};
