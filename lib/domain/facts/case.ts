import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ContactFacts } from "./contact";
import type { ChecklistItem, ChecklistState } from "@/lib/domain/vocabulary/checklist";
import type { HandoverRecord } from "./handover-record";
import type { HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import type { NeedArea } from "@/lib/domain/vocabulary/need-areas";
import type { NeedOutcome, NeedTerm } from "@/lib/domain/vocabulary/need-terms";
import type { Channel } from "@/lib/domain/vocabulary/channels";
import type { SharingDecision } from "@/lib/domain/vocabulary/sharing";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { RiskLevel } from "@/lib/domain/vocabulary/risk-levels";

/** A handover of the case, in the order in which they were planned. */
export type HandoverFacts = HandoverRecord & {
  id: string;
  kind: HandoverKind;
  destinationId: string;
  plannedOn: CalendarDate;
  /** The destination's usual wait; null when it is not known. */
  waitWeeks: number | null;
  /** Empty until the handing over has begun. */
  checklist: readonly {
    id: string;
    item: ChecklistItem;
    state: ChecklistState;
    /** The day on which it was done or waived; null while it is open. */
    decidedOn: CalendarDate | null;
  }[];
};

/** Who is responsible for the person today. */
export type Holder =
  | { by: "worker"; workerId: string }
  | { by: "office"; staffId: string }
  | { by: "destination"; destinationId: string }
  | { by: "no_one" };

export type NeedFacts = { area: NeedArea; term: NeedTerm | null; outcome: NeedOutcome | null };

/** An active alert. */
export type AlertFacts = { id: string; kind: AlertKind; reviewOn: CalendarDate };

/** A professional who is involved with the person. */
export type InvolvementFacts = { id: string; addedOn: CalendarDate };

/** The current decision for one destination: the newest. */
export type SharingFacts = {
  id: string;
  destinationId: string;
  decision: SharingDecision;
  reviewOn: CalendarDate | null;
  /** A manager approved sharing without consent. */
  approved: boolean;
};

/** The newest hold of the case, if one was ever proposed. */
export type HoldFacts = {
  id: string;
  state: HoldState;
  proposedOn: CalendarDate;
  /** Null until the office has accepted. */
  holderId: string | null;
  reviewOn: CalendarDate | null;
};

/** All facts of a case from which its stage, lead handover and deadlines follow, and which its guards read. */
export type CaseFacts = {
  id: string;
  startedOn: CalendarDate;
  /** The day on which the case was entered here. */
  openedOn: CalendarDate;
  workerId: string;
  holder: Holder;
  risk: RiskLevel;
  /** Null while the level was only imported, not assessed here. */
  riskAssessedOn: CalendarDate | null;
  endReason: EndReason | null;
  /** When the end was approved; null while the case has not ended. */
  endedAt: Date | null;
  /** When the contacts made after the end were last reviewed. */
  contactsReviewedAt: Date | null;
  /** The day on which the needs review was completed. */
  reviewedOn: CalendarDate | null;
  contactLostAt: Date | null;
  diedOn: CalendarDate | null;
  /** When the death was recorded, which may be long after it. */
  deathRecordedAt: Date | null;
  ownWords: readonly string[];
  /** Whether there is an address to write to. */
  hasAddress: boolean;
  needs: readonly NeedFacts[];
  alerts: readonly AlertFacts[];
  /** Whether each channel is safe; a channel without an answer is absent. */
  routes: Readonly<Partial<Record<Channel, boolean>>>;
  /** The day on which it was confirmed that no professional is involved. */
  noProfessionalsOn: CalendarDate | null;
  involvements: readonly InvolvementFacts[];
  sharing: readonly SharingFacts[];
  /** Handovers whose summary has to be recalled from the destination, as `recallsDue` reads the sharing log. */
  recalls: readonly { handoverId: string; since: CalendarDate }[];
  /** The last contact known to the record before this one. */
  earlierContactOn: CalendarDate | null;
  contacts: readonly ContactFacts[];
  handovers: readonly HandoverFacts[];
  hold: HoldFacts | null;
  /** The named holder at the commissioner's office whose hold is active, or was ended by a handover or a closure. */
  officeHolderId: string | null;
  /** A hold was proposed and the commissioner's office returned it. */
  holdReturned: boolean;
  /** How many needs were recorded that no service meets. */
  unmetNeeds: number;
  /** The closure request that is waiting for a decision. */
  closureRequest: { id: string; reason: EndReason; requestedOn: CalendarDate; requestedById: string } | null;
};
