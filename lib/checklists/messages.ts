import { caseWriteRefusals, type CaseWriteRefused } from "@/lib/cases/messages";
import { fullDay } from "@/lib/domain/calendar/format";
import {
  checklistRefusals,
  type ChecklistDecision,
  type ChecklistFault,
  type ChecklistRefusal,
} from "@/lib/domain/moves/checklist-entry";
import { checklistStateLabels, type ChecklistState } from "@/lib/domain/vocabulary/checklist";
import type { FormState } from "@/lib/platform/form-state";
import { refusedWrite, type ChangedSince, type FaultyAnswers } from "@/lib/platform/refusals";
import { hrefTo } from "@/lib/routes";

/** Why an item of a checklist was not decided. */
export type ChecklistRefused =
  CaseWriteRefused | ChecklistRefusal | FaultyAnswers<ChecklistFault["question"]> | ChangedSince;

/** A refusal as the form shows it. The reason for a waiver has a field of its own. */
export function refusedChecklistDecision(
  refusal: ChecklistRefused,
  { reference, handoverId, state }: { reference: string; handoverId: string; state: ChecklistState },
): FormState {
  const fixLink = {
    href: hrefTo("case", { reference }, { hash: `handover-${handoverId}` }),
    label: "See the handover",
  };
  return refusedWrite(refusal, {
    sentences: { ...caseWriteRefusals, ...checklistRefusals },
    fields: { managers_waive: "state" },
    fixLinks: { not_handing_over: fixLink, key_used_elsewhere: fixLink },
    fieldOf: (question) => (question === "notes" && state === "waived" ? "whyWaived" : question),
  });
}

/** A decision on an item in one line: what was decided, when and why. */
export const decisionLabel = ({ state, decidedOn, notes }: ChecklistDecision) =>
  [checklistStateLabels[state], decidedOn && fullDay(decidedOn), notes].filter(Boolean).join(", ");
