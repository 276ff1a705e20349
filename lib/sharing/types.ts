import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { EndReason } from "@/lib/domain/vocabulary/end-reasons";
import type { ContactMedium } from "@/lib/domain/vocabulary/contacts";
import type { SharingStatus } from "@/lib/domain/facts/sharing-allows";
import type { DecisionTyped } from "@/lib/domain/sharing/decision";
import type { SharingDecision, SharingEvent } from "@/lib/domain/vocabulary/sharing";

/** What is recorded about a decision on sharing with one destination. */
export type DecisionRecord = DecisionTyped & { how: ContactMedium };

/** A decision as it is stored. */
export type DecisionMade = DecisionRecord & {
  id: string;
  recordedAt: Date;
  recordedBy: { id: string; name: string };
  /** Set when a manager approved sharing without consent. */
  approved: { at: Date; by: string } | null;
};

/** A line of the log: what was sent, on which decision, and what happened to it. */
export type SharingLogLine = {
  id: string;
  /** The line that this one takes back. */
  cancelsId: string | null;
  event: SharingEvent;
  handoverId: string;
  versionId: string | null;
  /** Which version of the summary it was; null when no version is named. */
  versionNumber: number | null;
  decisionId: string;
  decision: SharingDecision;
  details: string;
  happenedOn: CalendarDate;
  by: string;
};

/** All about sharing with one destination on one case. */
export type SharingView = {
  destination: { id: string; name: string };
  /** How many decisions and approvals there are: it changes with each. */
  version: number;
  /** The newest decision, which is the current one; null if there is none. */
  current: DecisionMade | null;
  /** Those before it, newest first. */
  earlier: readonly DecisionMade[];
  /** Oldest first, with the lines that were taken back. */
  log: readonly SharingLogLine[];
  case: { id: string; startedOn: CalendarDate; diedOn: CalendarDate | null; endReason: EndReason | null };
};

/** The status of sharing with one destination, in a list. */
export type SharingLine = {
  destination: { id: string; name: string };
  status: SharingStatus;
  /** Null when nothing was decided. */
  decision: SharingDecision | null;
  reviewOn: CalendarDate | null;
  /** Something was sent that has to be recalled. */
  recallDue: boolean;
};
