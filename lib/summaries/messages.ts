import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import { summaryRefusals, type SummaryRefusal } from "@/lib/domain/summary/changes";
import type { FormState } from "@/lib/platform/form-state";
import { refusedWrite, type ChangedSince } from "@/lib/platform/refusals";
import { hrefTo } from "@/lib/routes";

/** Why a summary was not changed or not sent. */
export type SummaryRefused = CaseWriteRefused | SummaryRefusal | ChangedSince;

/** A refusal as the form shows it: at the field that fixes it, or with a link to where it can be fixed. */
export function refusedSummary(
  refusal: SummaryRefused,
  { reference, handoverId }: { reference: string; handoverId: string },
): FormState {
  const summary = hrefTo("summary", { reference, handoverId });
  const current = { href: summary, label: "See the current summary" };
  return refusedWrite(refusal, {
    sentences: { ...caseWriteRefusals, ...summaryRefusals },
    fields: {
      blank: "words",
      sent_in_future: "sentOn",
      sent_before_last: "sentOn",
      received_in_future: "receivedOn",
      received_before_sent: "receivedOn",
    },
    fixLinks: {
      gaps: { href: `${summary}#gaps`, label: "See which sections are blank" },
      handover_ended: current,
      nothing_changed: current,
      nothing_sent: current,
      nothing_to_receive: current,
      sharing_missing: current,
      sharing_refused: current,
      sharing_unapproved: current,
    },
  });
}
