import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { isActive, isTerminal, type HandoverStatus } from "@/lib/domain/vocabulary/handover-statuses";
import { ok, refuse, type Result } from "@/lib/domain/result";
import type { SharingStatus } from "@/lib/domain/facts/sharing-allows";
import type { SummarySection } from "@/lib/domain/vocabulary/summary-sections";

/** Every reason for which a summary is not changed or not sent again, with the sentence to show. */
export const summaryRefusals = {
  handover_ended: "This handover has ended. Its summary stays as it was.",
  nothing_sent: "Not sent yet. The first version is sent with the referral.",
  nothing_changed: "Nothing has changed since the latest version was sent.",
  sharing_missing: "Record a sharing decision for this destination before you send the summary.",
  sharing_refused: "The sharing decision for this destination does not allow a summary to be sent.",
  sharing_unapproved: "A manager must approve sharing without consent before you send the summary.",
  gaps: "Complete the blank sections before you send the summary.",
  sent_in_future: "The date it was sent must be today or in the past.",
  sent_before_last: "The date it was sent must be the same as or after the date of the previous version.",
  nothing_to_receive: "Receipt of the latest version has already been recorded.",
  received_in_future: "The date of receipt must be today or in the past.",
  received_before_sent: "The date of receipt must be the same as or after the date it was sent.",
  blank: "Enter the text of the section, or select another answer.",
} as const;

export type SummaryRefusal = keyof typeof summaryRefusals;

/** Whether the sections of a summary can still be written: until its handover has ended. */
export const mayEditSummary = (status: HandoverStatus): Result<null, SummaryRefusal> =>
  isTerminal(status) ? refuse("handover_ended") : ok(null);

export type SendingAgain = {
  handover: {
    status: HandoverStatus;
    /** A manager let the referral go with gaps. */
    gapsWaived: boolean;
  };
  sharing: SharingStatus;
  /** The mandatory sections that are blank. */
  gaps: readonly SummarySection[];
  /** What was already sent. */
  versions: readonly unknown[];
  /** The sections that differ from the newest version. */
  changed: readonly SummarySection[];
};

/** Whether a new version may leave: on an active handover, if sharing still allows it and there is something new. */
export function maySendAgain({
  handover: { status, gapsWaived },
  sharing,
  gaps,
  versions,
  changed,
}: SendingAgain): Result<null, SummaryRefusal> {
  if (isTerminal(status)) return refuse("handover_ended");
  if (!isActive(status) || versions.length === 0) return refuse("nothing_sent");
  if (sharing !== "allowed") return refuse(sharingRefusals[sharing]);
  if (gaps.length > 0 && !gapsWaived) return refuse("gaps");
  return changed.length === 0 ? refuse("nothing_changed") : ok(null);
}

const sharingRefusals = {
  none: "sharing_missing",
  no: "sharing_refused",
  approval_missing: "sharing_unapproved",
} as const satisfies Record<Exclude<SharingStatus, "allowed">, SummaryRefusal>;

/** Whether a new version can have left on a day: not in the future, and not before the one before it. */
export function maySendOn(
  sentOn: CalendarDate,
  { lastSentOn, today }: { lastSentOn: CalendarDate | null; today: CalendarDate },
): Result<null, SummaryRefusal> {
  if (sentOn > today) return refuse("sent_in_future");
  return lastSentOn && sentOn < lastSentOn ? refuse("sent_before_last") : ok(null);
}

/** Whether the newest version can have been received on a day: once, not before it left, not in the future. */
export function mayReceiveOn(
  receivedOn: CalendarDate,
  newest: { sentOn: CalendarDate; receipt: object | null } | undefined,
  today: CalendarDate,
): Result<null, SummaryRefusal> {
  if (!newest || newest.receipt) return refuse("nothing_to_receive");
  if (receivedOn > today) return refuse("received_in_future");
  return receivedOn < newest.sentOn ? refuse("received_before_sent") : ok(null);
}

/** The receipt of the first version is a move of the handover, as long as that move is open. */
export const isReceiptAMove = (status: HandoverStatus, number: number) =>
  status === "referred" && number === 1;
