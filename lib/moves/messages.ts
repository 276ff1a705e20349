import type { CaseChanged } from "@/lib/cases/changed";
import { closedToWrites, overtaken, type CaseClosedToWrites } from "@/lib/cases/messages";
import { refusalOfCaseMove, type CaseMoveRefusal } from "@/lib/domain/case/move";
import type { CaseMoveName } from "@/lib/domain/case/moves";
import { refused, type FormState } from "@/lib/platform/form-state";
import { missingOf } from "./mend";

/** Why a move of a case was not made. */
export type CaseMoveRefused =
  | CaseClosedToWrites
  | CaseChanged
  | "key_used_elsewhere"
  | "holder_unknown"
  | { refusals: readonly CaseMoveRefusal[] };

/** What the page after a move says of it: a key of the banner. */
export const doneAfter: Readonly<Record<CaseMoveName, string>> = {
  complete_review: "review-completed",
  lose_contact: "contact-lost",
  propose_hold: "hold-proposed",
  accept_hold: "hold-accepted",
  return_hold: "hold-returned",
  review_hold: "hold-reviewed",
  end_hold: "hold-ended",
  request_closure: "closure-requested",
  approve_closure: "case-closed",
  send_back_closure: "closure-sent-back",
  reopen: "case-reopened",
  record_death: "death-recorded",
  record_unmet_need: "unmet-need-recorded",
};

const sentences = { ...closedToWrites, ...overtaken };

/** A refusal as its form shows it: beside its question, above the form, or with the way to where it is mended. */
export function refusedCaseMove(refusal: CaseMoveRefused, reference: string): FormState {
  if (refusal === "holder_unknown") {
    const sentence = "Choose somebody of the office who is active here.";
    return refused("Check your answers.", { faults: { holderId: [sentence] } });
  }
  if (typeof refusal === "string") return refused(sentences[refusal]);
  if ("changed" in refusal) return refused(sentences.changed_meanwhile, { theirs: refusal.changed });

  const found = refusal.refusals.map(refusalOfCaseMove);
  const above = found.filter(({ question, mend }) => question === null && mend === null);
  const missing = missingOf(found, { reference });
  const otherwise = missing.length > 0 ? "Something has to be done first." : "Check your answers.";
  return refused(above.map(({ sentence }) => sentence).join(" ") || otherwise, {
    missing,
    faults: Object.fromEntries(
      found.flatMap(({ question, sentence }) => (question ? [[question, [sentence]]] : [])),
    ),
  });
}
