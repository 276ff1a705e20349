import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { alertRefusals, type AlertRefusal } from "@/lib/domain/person/alert";
import { refused, type FormState, type CurrentState } from "@/lib/platform/form-state";

/** What was saved meanwhile, beside what was typed without knowing it. */
export type AlertChanged = { changed: CurrentState };

/** Why an alert was not written. */
export type AlertRefused = CaseClosedToWrites | "key_used_elsewhere" | AlertRefusal | AlertChanged;

const sentences = { ...closedToWrites, ...overtaken, ...alertRefusals };

/** The question that fixes a refusal, where there is one. */
const questions: Partial<Record<keyof typeof sentences, "kind" | "reviewOn">> = {
  already_raised: "kind",
  review_in_past: "reviewOn",
  review_too_late: "reviewOn",
};

/** A refusal as the form of the alert shows it. */
export function refusedAlert(refusal: AlertRefused): FormState {
  if (typeof refusal === "object") return refused(overtaken.changed_since, { current: refusal.changed });
  const question = questions[refusal];
  return question
    ? refused("Check your answers.", { faults: { [question]: [sentences[refusal]] } })
    : refused(sentences[refusal]);
}
