import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { HandoverStatus } from "./statuses";

/** What is known of a handover today. It follows from its moves and from nothing else. */
export type HandoverRecord = {
  status: HandoverStatus;
  sentOn: CalendarDate | null;
  acknowledgedOn: CalendarDate | null;
  /** A new date for the answer, agreed when a decline was challenged. */
  answerAgreedOn: CalendarDate | null;
  /** When the destination means to begin. */
  expectedStartOn: CalendarDate | null;
  listReviewOn: CalendarDate | null;
  declineReportedOn: CalendarDate | null;
  statusBeforeDecline: HandoverStatus | null;
};

/** A handover that was planned and has not moved yet. */
export const plannedRecord: HandoverRecord = {
  status: "draft",
  sentOn: null,
  acknowledgedOn: null,
  answerAgreedOn: null,
  expectedStartOn: null,
  listReviewOn: null,
  declineReportedOn: null,
  statusBeforeDecline: null,
};
