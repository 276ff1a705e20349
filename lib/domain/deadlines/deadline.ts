import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { ProgrammeSettings } from "@/lib/domain/programme/settings";
import type { DeadlineKind } from "@/lib/domain/vocabulary/deadline-kinds";

/**
 * Something that must happen by a day. The subject is the id of what it is about: a handover, an item of a checklist,
 * an alert, a professional's involvement, a sharing decision, a hold, a closure request, or the case itself.
 */
export type Deadline = { kind: DeadlineKind; dueOn: CalendarDate; subject: string };

export type DeadlineRules = {
  dates: Pick<ProgrammeDates, "closesOn" | "recordsFreezeOn">;
  settings: ProgrammeSettings;
  /** The longest wait that any destination of the programme is known to have; null when none is known. */
  longestWaitWeeks: number | null;
};

export const due = (kind: Deadline["kind"], dueOn: Deadline["dueOn"], subject: string): Deadline => ({
  kind,
  dueOn,
  subject,
});
