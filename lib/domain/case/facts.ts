import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { ContactFacts } from "@/lib/domain/contacts/contact-facts";
import type { HandoverRecord } from "@/lib/domain/handover/record";
import type { HandoverKind } from "@/lib/domain/handover/statuses";
import type { EndReason } from "./end-reasons";
import type { RiskLevel } from "./risk";

/** A handover of the case, in the order in which they were planned. */
export type HandoverFacts = HandoverRecord & {
  id: string;
  kind: HandoverKind;
  /** The destination's usual wait; null when it is not known. */
  waitWeeks: number | null;
};

/** Who is responsible for the person today. */
export type Holder =
  | { by: "worker"; workerId: string }
  | { by: "office"; staffId: string }
  | { by: "destination"; destinationId: string }
  | { by: "nobody" };

/** Everything from which the stage, the lead handover and the deadlines of a case follow. */
export type CaseFacts = {
  id: string;
  startedOn: CalendarDate;
  /** The day on which the case came into this record. */
  openedOn: CalendarDate;
  risk: RiskLevel;
  holder: Holder;
  endReason: EndReason | null;
  /** The last contact that the record before this one knew of. */
  earlierContactOn: CalendarDate | null;
  contacts: readonly ContactFacts[];
  handovers: readonly HandoverFacts[];
  /** The request to close that waits for a decision. */
  closureRequest: { id: string; requestedOn: CalendarDate } | null;
};
