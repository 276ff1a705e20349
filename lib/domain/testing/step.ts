import type { AccountMove } from "@/lib/domain/permissions/staff-changes";
import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import type { ChosenCaseMove } from "@/lib/domain/moves/case-engine";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";
import type { ContactFacts } from "@/lib/domain/facts/contact";
import type { ChecklistState } from "@/lib/domain/vocabulary/checklist";
import type { LaterMove } from "@/lib/domain/moves/handover-moves";
import type { Letter } from "@/lib/domain/person/letter";
import type { HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import type { DestinationStatus } from "@/lib/domain/vocabulary/destinations";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";
import type { Person } from "./people";

/** The destinations of the model. The second has a known, long wait. */
export const destinations = ["mind", "clinic"] as const;
export type DestinationId = (typeof destinations)[number];

/** How the answers to a move differ from valid ones. */
export const twists = [
  "none",
  "yesterday",
  "tomorrow",
  "bare_no",
  "no_with_reason",
  "late_start",
  "unknown_start",
  "no_meeting",
  "booked",
  "waived",
  "other_holder",
  "no_deputy",
  "no_note",
  "worse",
  "not_established",
] as const;
export type Twist = (typeof twists)[number];

type Contact = Pick<ContactFacts, "with" | "medium" | "direction" | "result" | "purposes"> & {
  daysAgo: number;
};

/** A part of the review as it is saved. */
export type SavedPart =
  | { part: "risk"; level: RiskLevel; daysAgo: number }
  | { part: "needs"; needs: "none" | "open" | "with_outcome" }
  | { part: "own_words"; any: boolean }
  | { part: "safe_contact"; post: boolean | null }
  | { part: "professionals"; none: boolean };

/** Something that a person attempts on a case. `which` picks one of those that exist. */
export type Step = { by: Person } & (
  | { tries: "wait"; days: number }
  | { tries: "move_dates"; days: number }
  | { tries: "account"; staffId: string; move: AccountMove }
  | { tries: "absence"; staffId: string; ahead: number; days: number; coveredBy: string | null }
  | { tries: "back"; staffId: string }
  | { tries: "plan"; kind: HandoverKind; destinationId: DestinationId; gaps: boolean }
  | { tries: "move"; name: LaterMove; which: number; twist: Twist }
  | { tries: "case_move"; chosen: ChosenCaseMove; twist: Twist }
  | { tries: "reassign"; workerId: string }
  | { tries: "log"; contact: Contact; which: number; informed: boolean }
  | { tries: "void"; which: number }
  | { tries: "save"; saved: SavedPart }
  | { tries: "add_professional" }
  | { tries: "remove_professional"; which: number }
  | { tries: "raise_alert"; kind: AlertKind; days: number }
  | { tries: "end_alert"; which: number }
  | { tries: "decide_sharing"; destinationId: DestinationId; decision: SharingDecision; reviewed: boolean }
  | { tries: "withdraw_sharing"; destinationId: DestinationId }
  | { tries: "approve_sharing"; destinationId: DestinationId }
  | { tries: "change_destination"; destinationId: DestinationId; status: DestinationStatus }
  | { tries: "recall"; destinationId: DestinationId }
  | { tries: "decide_entry"; which: number; state: ChecklistState }
  | { tries: "write"; letter: Letter }
  | { tries: "fill_summary"; which: number; gaps: boolean }
);

/** A step of one kind. */
export type StepOf<Name extends Step["tries"]> = Extract<Step, { tries: Name }>;
