import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { CrisisKind } from "@/lib/domain/vocabulary/crisis-contacts";
import type { ChecklistItem, ChecklistState } from "@/lib/domain/vocabulary/checklist";
import type { LaterMove, MoveName } from "@/lib/domain/moves/handover-moves";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { ReviewPart } from "@/lib/domain/vocabulary/review-parts";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";
import type { SummarySection } from "@/lib/domain/vocabulary/summary-sections";

/**
 * What can be recorded, and what each kind holds: ids, days and values of the domain's vocabularies. Never a name, a
 * note or an address of a person.
 */
export type CaseEvent =
  | { kind: "case_opened"; workerId: string; by: "import" | "hand"; reason?: string }
  | { kind: "contact_logged"; contactId: string }
  | { kind: "contact_corrected"; contactId: string; correctsId: string }
  | { kind: "contact_entered_in_error"; contactId: string }
  | { kind: "handover_planned"; handoverId: string; destinationId: string; move: Extract<MoveName, "plan"> }
  | {
      kind: "handover_moved";
      handoverId: string;
      destinationId: string;
      move: LaterMove;
      /** Set when this move made the destination responsible for the person, or took that back. */
      holderMoved?: "to_destination" | "back";
    }
  | { kind: "review_part_saved"; part: Exclude<ReviewPart, "risk"> }
  | { kind: "risk_assessed"; level: RiskLevel; assessedOn: CalendarDate }
  | { kind: "review_completed"; on: CalendarDate }
  | { kind: "alert_raised" | "alert_reviewed" | "alert_ended"; alertId: string; alert: AlertKind }
  | { kind: "professional_added" | "professional_removed"; involvementId: string }
  | { kind: "sharing_decided"; decisionId: string; destinationId: string; decision: SharingDecision }
  | { kind: "sharing_approved"; decisionId: string; destinationId: string }
  | { kind: "sharing_recalled"; handoverId: string; destinationId: string }
  | { kind: "summary_section_saved"; handoverId: string; section: SummarySection }
  | { kind: "summary_sent"; handoverId: string; versionId: string; number: number; hash: string }
  | { kind: "summary_received"; handoverId: string; versionId: string; number: number }
  | { kind: "checklist_settled"; handoverId: string; item: ChecklistItem; state: ChecklistState }
  | { kind: "crisis_recorded" | "crisis_in_error"; crisisId: string; crisis: CrisisKind }
  | { kind: "unmet_need_recorded"; unmetNeedId: string }
  | { kind: "contact_lost"; reason: string }
  | { kind: "death_recorded"; on: CalendarDate }
  | { kind: "hold_proposed"; holdId: string }
  | { kind: "hold_accepted"; holdId: string; holderId: string }
  | { kind: "hold_returned"; holdId: string }
  | { kind: "hold_reviewed"; holdId: string; nextReviewOn: CalendarDate }
  | { kind: "hold_handed_on"; holdId: string; fromHolderId: string; holderId: string; reason: string }
  | { kind: "hold_ended"; holdId: string }
  | { kind: "letter_made"; letter: "other_help" | "new_contact" }
  | { kind: "case_reassigned"; fromWorkerId: string; workerId: string; reason: string }
  | { kind: "closure_requested"; requestId: string; reason: EndReason }
  | { kind: "closure_sent_back"; requestId: string }
  | { kind: "case_closed"; requestId: string; reason: EndReason }
  | { kind: "case_reopened"; reason: string }
  | { kind: "contact_after_end_reviewed"; reason: string };

export type ProgrammeEvent =
  | { kind: "programme_created" }
  | { kind: "access_refused"; what: string }
  | { kind: "signed_in" }
  /** `staffId` is whose account was tried; absent when no one has it. */
  | { kind: "sign_in_failed"; staffId?: string }
  | { kind: "sign_in_refused"; reason: "busy" }
  | { kind: "signed_out" }
  | { kind: "password_changed" }
  | { kind: "password_change_refused" }
  | { kind: "staff_added"; staffId: string; role: StaffRole }
  | { kind: "staff_changed"; staffId: string; role: StaffRole; active: boolean }
  | { kind: "password_reset"; staffId: string }
  | { kind: "destination_added"; destinationId: string }
  | { kind: "destination_changed"; destinationId: string; fields: readonly string[] }
  | { kind: "import_checked"; batchId: string; ready: number; faulty: number; alreadyHere: number }
  | { kind: "import_confirmed"; batchId: string; opened: number }
  | { kind: "import_undone"; batchId: string; removed: number }
  | {
      kind: "outstanding_exported";
      purpose: string;
      filters: Readonly<Record<string, string>>;
      columns: readonly string[];
      rows: number;
      identified: boolean;
    };

export type CaseEventKind = CaseEvent["kind"];
