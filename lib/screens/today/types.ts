import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DayGroup } from "@/lib/domain/deadlines/day-groups";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { Whose } from "@/lib/domain/deadlines/steps";
import type { TodayView } from "@/lib/domain/deadlines/whose";
import type { ChecklistItem } from "@/lib/domain/vocabulary/checklist";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { FixLink, Missing } from "@/lib/platform/form-state";

/** A step as read from the deadlines. The items of one checklist make one step. */
export type DueStep = {
  caseId: string;
  kind: DeadlineKind;
  /** The commissioner’s office has the person in after-care. */
  inAfterCare: boolean;
  dueOn: Date;
  /** The id of what it is about; for a checklist, of its handover. */
  subject: string;
  items: ChecklistItem[] | null;
};

/** What to do on a case to meet a deadline. The open items of a checklist make one step. */
export type StepView = {
  /** Unique across all cases. */
  key: string;
  person: { reference: string; name: string };
  kind: DeadlineKind;
  dueOn: CalendarDate;
  sentence: string;
  whose: Whose;
  /** Link to the page where it is done. */
  link: FixLink;
  /** The handover and move, if the step is a move. */
  moves: { handoverId: string; move: LaterMove } | null;
  /** The number to call; null if there is none or calling is not safe. */
  phone: string | null;
};

/** A step as its reader sees it: whether it is theirs, and what blocks it. */
export type NextStep = StepView & { mayAct: boolean; waitingFor: readonly Missing[] };

/** The view and page of the day's list. */
export type TodayFilter = { show: TodayView; page: number };

/** The number of steps in each part of the day's list, by view. */
export type TodayCounts = Readonly<Record<TodayView, Readonly<Record<DayGroup, number>>>>;

/** Sharing without consent that a manager must approve before anything is sent. */
export type Approval = {
  reference: string;
  name: string;
  destination: { id: string; name: string };
  decidedOn: CalendarDate;
};
