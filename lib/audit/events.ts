import type { ChangeOutcome } from "@/lib/domain/programme/change";
import type { AloneAct } from "@/lib/domain/vocabulary/alone-acts";
import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { CrisisKind } from "@/lib/domain/vocabulary/crisis-contacts";
import type { ChecklistItem, ChecklistState } from "@/lib/domain/vocabulary/checklist";
import type { LaterMove, MoveName } from "@/lib/domain/moves/handover-moves";
import type { StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";
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
  /** On the case that it was logged on by mistake, and on the right one. */
  | { kind: "contact_moved_away" | "contact_moved_here"; contactId: string }
  | { kind: "handover_planned"; handoverId: string; destinationId: string; move: Extract<MoveName, "plan"> }
  | {
      kind: "handover_moved";
      handoverId: string;
      destinationId: string;
      move: LaterMove;
      /** Set when this move made the destination responsible for the person, or took that back. */
      holderMoved?: "to_destination" | "back";
      /** Why the event that this one takes back was a mistake. */
      reason?: string;
    }
  /** What an event that was recorded by mistake had brought about as well is taken back with it. */
  | { kind: "taken_back"; what: CaseEventKind }
  | { kind: "review_part_saved"; part: Exclude<ReviewPart, "risk"> }
  | { kind: "risk_assessed"; level: RiskLevel; assessedOn: CalendarDate }
  | { kind: "review_completed"; on: CalendarDate }
  | { kind: "alert_raised" | "alert_reviewed" | "alert_ended"; alertId: string; alert: AlertKind }
  | { kind: "professional_added" | "professional_removed"; involvementId: string }
  | { kind: "sharing_decided"; decisionId: string; destinationId: string; decision: SharingDecision }
  | { kind: "sharing_approved"; decisionId: string; destinationId: string }
  | { kind: "sharing_recalled"; handoverId: string; destinationId: string }
  | { kind: "summary_section_saved"; handoverId: string; section: SummarySection }
  | { kind: "summary_version_made"; handoverId: string; versionId: string; number: number; hash: string }
  | { kind: "summary_sent"; handoverId: string; versionId: string; number: number; hash: string }
  | { kind: "summary_received"; handoverId: string; versionId: string; number: number }
  | { kind: "checklist_settled"; handoverId: string; item: ChecklistItem; state: ChecklistState }
  | { kind: "crisis_recorded" | "crisis_in_error"; crisisId: string; crisis: CrisisKind }
  | { kind: "unmet_need_recorded"; unmetNeedId: string }
  | { kind: "contact_lost"; reason: string }
  /** Earlier records name no death: a case had at most one. */
  | { kind: "death_recorded"; on: CalendarDate; deathId?: string }
  | { kind: "death_confirmed"; deathId: string }
  /** Takes back the death, and once more its confirmation. */
  | { kind: "death_taken_back"; deathId: string; reason: string }
  | { kind: "hold_proposed"; holdId: string }
  | { kind: "hold_proposal_taken_back"; holdId: string; reason: string }
  /** Earlier records name no deputy. */
  | { kind: "hold_accepted" | "hold_taken"; holdId: string; holderId: string; deputyId?: string | null }
  | { kind: "hold_returned"; holdId: string }
  | { kind: "hold_reviewed"; holdId: string; nextReviewOn: CalendarDate }
  | {
      kind: "hold_handed_on";
      holdId: string;
      fromHolderId: string;
      holderId: string;
      deputyId?: string | null;
      reason: string;
    }
  | { kind: "stood_in"; on: CalendarDate; reason: string }
  | { kind: "decided_alone"; act: AloneAct; reason: string }
  | { kind: "alone_reviewed"; reason: string }
  | { kind: "hold_ended"; holdId: string }
  | { kind: "after_care_proposed" | "after_care_returned"; holdId: string }
  | { kind: "after_care_proposal_taken_back"; holdId: string; reason: string }
  | {
      kind: "after_care_accepted" | "after_care_taken";
      holdId: string;
      holderId: string;
      deputyId: string | null;
    }
  | {
      kind: "after_care_handed_on";
      holdId: string;
      fromHolderId: string;
      holderId: string;
      deputyId: string | null;
      reason: string;
    }
  | { kind: "letter_made"; letter: "other_help" | "new_contact" }
  | { kind: "case_reassigned"; fromWorkerId: string; workerId: string; reason: string }
  | { kind: "closure_requested"; requestId: string; reason: EndReason }
  | { kind: "closure_sent_back" | "closure_taken_back"; requestId: string }
  /** A duplicate names the case that is kept; earlier records do not. */
  | { kind: "case_closed"; requestId: string; reason: EndReason; keptCaseId?: string }
  /** No worker is named after a death, nor by version 0.1, which left everyone with the destination that had taken over. */
  | { kind: "case_reopened"; workerId?: string; reason: string }
  | { kind: "taken_on_again"; workerId: string; reason: string }
  | { kind: "contact_after_end_reviewed"; reason: string };

export type ProgrammeEvent =
  | { kind: "programme_created" }
  | { kind: "programme_dates_confirmed" }
  | { kind: "programme_change_proposed"; changeId: string }
  | { kind: "programme_change_decided"; changeId: string; outcome: ChangeOutcome }
  | { kind: "access_refused"; what: string }
  | { kind: "signed_in" }
  /** `staffId` is whose account was tried; absent when no one has it. */
  | { kind: "sign_in_failed"; staffId?: string }
  | { kind: "sign_in_refused"; reason: "busy" }
  | { kind: "signed_out" }
  | { kind: "password_changed" }
  | { kind: "password_change_refused" }
  | { kind: "staff_added"; staffId: string; role: StaffRole }
  /** Earlier records also say whether the person could sign in. */
  | { kind: "staff_changed"; staffId: string; role: StaffRole; active?: boolean }
  | { kind: "staff_status_changed"; staffId: string; status: StaffStatus }
  | {
      kind: "absence_recorded";
      absenceId: string;
      staffId: string;
      startsOn: CalendarDate;
      endsOn: CalendarDate;
      coveredById: string | null;
    }
  | { kind: "absence_cover_changed"; absenceId: string; staffId: string; coveredById: string | null }
  | { kind: "absence_ended"; absenceId: string; staffId: string }
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

/** An event to record, and the one that it takes back. */
export type EventToRecord = CaseEvent & { cancelsId?: string };
