import type { EndReason } from "@/lib/domain/case/end-reasons";
import type { LaterMove, MoveName } from "@/lib/domain/handover/moves";
import type { StaffRole } from "@/lib/domain/permissions/roles";

/**
 * What can be recorded, and what each kind says. Ids, days and words of our vocabularies only: no name, note or
 * address of a person ever stands here.
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
      /** Set when this move made the destination responsible for the person. */
      holderMoved?: true;
    }
  | { kind: "case_reassigned"; fromWorkerId: string; workerId: string; reason: string }
  | { kind: "closure_requested"; requestId: string; reason: EndReason }
  | { kind: "closure_sent_back"; requestId: string }
  | { kind: "case_closed"; requestId: string; reason: EndReason }
  | { kind: "case_reopened"; reason: string };

export type ProgrammeEvent =
  | { kind: "programme_created" }
  | { kind: "access_refused"; what: string }
  | { kind: "signed_in" }
  | { kind: "signed_out" }
  | { kind: "password_changed" }
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
