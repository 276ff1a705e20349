import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Notification } from "@/lib/domain/moves/notification";
import type { ProfessionalRole } from "@/lib/domain/vocabulary/professionals";

/** A named practitioner of another agency. */
export type Practitioner = { id: string; name: string; role: ProfessionalRole; organisation: string };

/** The same with the ways to reach them. */
type ReachablePractitioner = Practitioner & { phone: string | null; email: string | null };

/** A professional who is involved with the person of a case, and whether they were informed. */
export type Involved = {
  id: string;
  professional: ReachablePractitioner;
  /** What they do with the person. */
  details: string | null;
  notification: Omit<Notification, "involvementId">;
};

/** A professional who turned out not to be involved, or no longer is. */
export type Removed = { id: string; professional: Practitioner; why: string; on: CalendarDate };

/** The professionals of a case: those involved by name, and those who no longer are, the latest first. */
export type CaseProfessionals = {
  involved: readonly Involved[];
  removed: readonly Removed[];
  /** The day on which it was confirmed that no one else is involved. */
  noneKnownOn: CalendarDate | null;
  /** A death is recorded, so that is what they have to be informed of. */
  died: boolean;
};

/** One person with the same professional. */
export type PersonInvolved = {
  involvementId: string;
  reference: string;
  name: string;
  notification: Omit<Notification, "involvementId">;
};
