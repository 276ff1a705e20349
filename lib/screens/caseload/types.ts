import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";
import type { ChecklistProgress } from "@/lib/domain/vocabulary/checklist";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** The ready-made views of a caseload. The first four hold outstanding people only. */
export const caseloadViews = ["outstanding", "overdue", "due_soon", "on_track", "held", "done"] as const;
export type CaseloadView = (typeof caseloadViews)[number];

/** What a caseload can be sorted by. */
export const caseloadColumns = ["person", "deadline", "stage", "contact"] as const;
export type CaseloadColumn = (typeof caseloadColumns)[number];

/** A column, sorted in descending order when a minus comes before it. */
export type CaseloadSort = CaseloadColumn | `-${CaseloadColumn}`;

/** Means "no destination" where a destination can be chosen. */
export const noDestination = "none";

/** What an address of the caseload asks for. */
export type CaseloadFilter = {
  view: CaseloadView;
  /** Parts of a name or of a reference. */
  text: string;
  /** The id of the lead handover's destination, or `noDestination`. */
  destination: string | null;
  stage: CaseStage | null;
  worker: string | null;
  sort: CaseloadSort;
  page: number;
};

/** A person in a caseload. */
export type CaseloadRow = {
  reference: string;
  name: string;
  worker: string;
  next: { kind: DeadlineKind; dueOn: CalendarDate } | null;
  stage: CaseStage;
  lead: { status: HandoverStatus; destination: string; checklist: ChecklistProgress | null } | null;
  lastContactOn: CalendarDate | null;
  ended: { reason: EndReason; on: CalendarDate } | null;
};

/** How many people each view holds, and what has passed for those who are outstanding. */
export type CaseloadFigures = {
  byView: Readonly<Record<CaseloadView, number>>;
  deadlinesPassed: number;
  notContactedInTime: number;
};

/** Something that a list can be filtered by. */
export type Option = { id: string; name: string };

/** Someone whose people the reader covers today. */
export type Covering = { workerId: string; name: string; endsOn: CalendarDate; count: number };

/** Cases that a colleague gave to the reader on a day. */
export type Given = { by: string; on: CalendarDate; count: number };
