import type { CaseChanged } from "@/lib/cases/changed";
import { closedToWrites, overtaken, type CaseClosedToWrites } from "@/lib/cases/messages";
import { closureRefusals, type ClosureRefusal } from "@/lib/domain/closure/closure";
import { refused, type FormState, type MendAt } from "@/lib/platform/form-state";

/** Why a step of closing a case was not taken. */
export type ClosureRefused = CaseClosedToWrites | ClosureRefusal | CaseChanged | "key_used_elsewhere";

const sentences = { ...closedToWrites, ...closureRefusals, key_used_elsewhere: overtaken.key_used_elsewhere };

/** A refusal as the form shows it: beside the field that mends it, or with the way to where it can be mended. */
export function refusedClosure(refusal: ClosureRefused, reference: string): FormState {
  if (typeof refusal === "object") return refused(overtaken.changed_meanwhile, { theirs: refusal.changed });

  const sentence = sentences[refusal];
  if (refusal === "note_missing" || refusal === "reason_missing") {
    return refused("Check your answers.", { faults: { note: [sentence] } });
  }
  return refused(sentence, { mendAt: mendAt(refusal, `/cases/${reference}`) });
}

function mendAt(refusal: ClosureRefused, casePath: string): MendAt | undefined {
  switch (refusal) {
    case "no_completed_lead":
    case "handover_undecided":
      return { href: `${casePath}#handovers`, label: "Go to the handovers of this case" };
    case "already_ended":
    case "already_requested":
    case "nothing_requested":
    case "not_ended":
    case "own_request":
      return { href: casePath, label: "See the case as it stands now" };
    default:
      return undefined;
  }
}
