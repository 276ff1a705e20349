import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { CaseStage } from "@/lib/domain/vocabulary/case-stages";
import type { StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";

/** What closes a gap: giving the person to someone else, or the office taking on the after-care. */
export type GapClosedBy =
  | { by: "reassigning" }
  | { by: "handing_on"; holdId: string; kind: "hold" | "after_care" }
  | { by: "deciding_after_care"; holdId: string }
  | { by: "taking_after_care" };

/** A case whose responsible member of staff cannot act, without the person's identity. */
export type GapRow = {
  id: string;
  reference: string;
  stage: CaseStage;
  /** Who is responsible, or makes the safety checks, and cannot act. */
  responsible: { id: string; name: string; status: StaffStatus };
  /** No one in the service can act any longer, because its records are frozen. */
  isFrozen: boolean;
  closedBy: GapClosedBy;
  /** The first day of the gap. */
  since: CalendarDate;
};
