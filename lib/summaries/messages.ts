import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { summaryRefusals, type SummaryRefusal } from "@/lib/domain/summary/changes";
import { refused, type FormState, type CurrentState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** What stands now, beside what was typed without knowing it. */
export type SummaryChanged = { changed: CurrentState };

/** Why a summary was not changed or not sent. */
export type SummaryRefused = CaseClosedToWrites | SummaryRefusal | SummaryChanged | "key_used_elsewhere";

const sentences = {
  ...closedToWrites,
  ...summaryRefusals,
  key_used_elsewhere: overtaken.key_used_elsewhere,
};

/** A refusal as the form shows it: beside the field that fixes it, or with the way to where it can be fixed. */
export function refusedSummary(
  refusal: SummaryRefused,
  { reference, handoverId }: { reference: string; handoverId: string },
): FormState {
  if (typeof refusal === "object") return refused(overtaken.changed_since, { current: refusal.changed });

  const sentence = sentences[refusal];
  const summary = hrefTo("summary", { reference, handoverId });
  switch (refusal) {
    case "blank":
      return refused("Check your answers.", { faults: { words: [sentence] } });
    case "sent_in_future":
    case "sent_before_last":
      return refused("Check your answers.", { faults: { sentOn: [sentence] } });
    case "received_in_future":
    case "received_before_sent":
      return refused("Check your answers.", { faults: { receivedOn: [sentence] } });
    case "gaps":
      return refused(sentence, {
        fixLink: { href: `${summary}#gaps`, label: "See which sections are blank" },
      });
    case "handover_ended":
    case "nothing_changed":
    case "nothing_sent":
    case "nothing_to_receive":
    case "sharing_missing":
    case "sharing_refused":
    case "sharing_unapproved":
      return refused(sentence, { fixLink: { href: summary, label: "See the summary as it stands now" } });
    default:
      return refused(sentence);
  }
}
