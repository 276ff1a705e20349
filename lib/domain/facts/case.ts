import type { AlertKind } from "@/lib/domain/vocabulary/alerts";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { DestinationChange } from "@/lib/domain/facts/destination-change";
import type { ContactFacts } from "./contact";
import type { DeathExpectation } from "@/lib/domain/vocabulary/deaths";
import type { ChecklistItem, ChecklistState } from "@/lib/domain/vocabulary/checklist";
import type { HandoverRecord } from "./handover-record";
import type { HandoverKind } from "@/lib/domain/vocabulary/handover-statuses";
import type { HoldState } from "@/lib/domain/vocabulary/holds";
import type { NoticeReason } from "@/lib/domain/vocabulary/notice-reasons";
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
  /** The destination has paused, is closing or is inactive. */
  destinationChange: DestinationChange | null;
  /** How many versions of its summary were recorded as sent. */
  versionsSent: number;
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

/** Something that a destination has to be informed of and was not yet. */
export type NoticeFacts = { handoverId: string; reason: NoticeReason; since: CalendarDate };

/** A decision about sharing with one destination. */
export type SharingFacts = {
  id: string;
  destinationId: string;
  decision: SharingDecision;
  decidedOn: CalendarDate;
  reviewOn: CalendarDate | null;
  recordedById: string;
  /** When a second person approved sharing without consent. */
  approvedOn: CalendarDate | null;
};

/** The newest hold of the case, if one was ever proposed. */
export type HoldFacts = {
  id: string;
  state: HoldState;
  proposedOn: CalendarDate;
  /** Null until the office has accepted. */
  holderId: string | null;
  /** Who acts as the named holder does; null also where there is none. */
  deputyId: string | null;
  reviewOn: CalendarDate | null;
};

/** Someone in the office who acts on a case that is not theirs until the end of one day. */
export type StandInFacts = { staffId: string; on: CalendarDate };

/** The newest after-care of the completed lead handover, if any was proposed or taken. */
export type AfterCareFacts = {
  id: string;
  state: HoldState;
  proposedOn: CalendarDate;
  /** The named person in the office who makes the checks; null until the office has accepted. */
  holderId: string | null;
  /** Who acts as they do; null also where there is none. */
  deputyId: string | null;
};

/** A death that was recorded and not taken back. */
export type DeathFacts = {
  id: string;
  expectation: DeathExpectation;
  recordedById: string;
  /** When a second person confirmed it; null until then. */
  confirmedAt: Date | null;
};

/** An act that its author decided alone, for want of a second person. */
export type DecidedAloneFacts = { id: string; byId: string };

/** A request to close the case that no one has decided or taken back. */
export type ClosureRequestFacts = {
  id: string;
  reason: EndReason;
  requestedOn: CalendarDate;
  requestedById: string;
  /** The first day on which its author cannot act; null while nothing keeps them from it. */
  requesterCannotActFrom: CalendarDate | null;
  /** An active manager of the service other than its author can decide it. */
  hasOtherManager: boolean;
};

/** All facts of a case from which its stage, lead handover and deadlines follow, and which its guards read. */
export type CaseFacts = {
  id: string;
  startedOn: CalendarDate;
  /** The day on which the case was entered here. */
  openedOn: CalendarDate;
  workerId: string;
  /** The first day on which the worker cannot act; null while nothing keeps them from it. */
  workerCannotActFrom: CalendarDate | null;
  holder: Holder;
  /** The same of the named holder, while the commissioner's office holds the case. */
  holderCannotActFrom: CalendarDate | null;
  risk: RiskLevel;
  /** Null while the level was only imported, not assessed here. */
  riskAssessedOn: CalendarDate | null;
  endReason: EndReason | null;
  /** The case that is kept, while this one has ended as its duplicate. */
  keptCaseId: string | null;
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
  /** What else is known of that death; null while none is recorded. */
  death: DeathFacts | null;
  /** When a recorded death was last taken back as a mistake; null if none ever was. */
  deathTakenBackAt: Date | null;
  ownWords: readonly string[];
  /** No GP could be informed: the person is not registered with one, and none is involved. */
  hasNoGp: boolean;
  /** Whether there is an address to write to. */
  hasAddress: boolean;
  needs: readonly NeedFacts[];
  alerts: readonly AlertFacts[];
  /** Whether each channel is safe; a channel without an answer is absent. */
  routes: Readonly<Partial<Record<Channel, boolean>>>;
  /** The day on which it was confirmed that no professional is involved. */
  noProfessionalsOn: CalendarDate | null;
  involvements: readonly InvolvementFacts[];
  /** Every decision, the one recorded last first: for each destination the first is the current one. */
  sharing: readonly SharingFacts[];
  /** Handovers whose summary has to be recalled from the destination, as `recallsDue` reads the sharing log. */
  recalls: readonly { handoverId: string; since: CalendarDate }[];
  /** Destinations that do not know yet of something recorded or taken back that changes what they were sent. */
  destinationsToInform: readonly NoticeFacts[];
  /** The last contact known to the record before this one. */
  earlierContactOn: CalendarDate | null;
  contacts: readonly ContactFacts[];
  handovers: readonly HandoverFacts[];
  hold: HoldFacts | null;
  standIns: readonly StandInFacts[];
  /** The named holder at the commissioner's office whose hold is active, or was ended by a handover or a closure. */
  officeHolderId: string | null;
  /** After-care is bound to its handover: one of a lead that broke down or ended by a return counts for nothing. */
  afterCare: AfterCareFacts | null;
  /** The first day on which the after-care person cannot act; null while nothing keeps them from it. */
  afterCareCannotActFrom: CalendarDate | null;
  /** A hold was proposed and the commissioner's office returned it. */
  holdReturned: boolean;
  /** How many needs were recorded that no service meets. */
  unmetNeeds: number;
  /** The closure request that is waiting for a decision. */
  closureRequest: ClosureRequestFacts | null;
  /** What was decided without a second person and has not been reviewed by one. */
  decidedAlone: readonly DecidedAloneFacts[];
};
