import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ChecklistItem, ChecklistState } from "@/lib/domain/vocabulary/checklist";
import type { HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";

/** One thing to do while a person is handed over, with its state. */
export type EntryView = {
  id: string;
  handoverId: string;
  item: ChecklistItem;
  state: ChecklistState;
  decidedOn: CalendarDate | null;
  /** Who did or waived it; null while it is open. */
  decidedBy: string | null;
  /** What was done, or why it is waived. */
  notes: string | null;
  version: number;
};

/** An entry with what its rules look at. */
export type EntryOfHandover = EntryView & {
  caseId: string;
  handover: {
    status: HandoverStatus;
    /** The day the handover started. */
    startedOn: CalendarDate | null;
    destination: { id: string; name: string };
  };
};
