import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import { fullDay } from "@/lib/domain/calendar/words";
import { checklistStateLabels, type ChecklistState } from "@/lib/domain/vocabulary/checklist";
import {
  checklistRefusals,
  type ChecklistFault,
  type ChecklistRefusal,
  type ChecklistDecision,
} from "@/lib/domain/moves/checklist-entry";
import { refused, type FormState, type CurrentState } from "@/lib/platform/form-state";
import { hrefTo } from "@/lib/routes";

/** Why an entry was not settled. */
export type ChecklistRefused =
  | CaseClosedToWrites
  | ChecklistRefusal
  | { faults: readonly ChecklistFault[] }
  | { overtaken: Omit<CurrentState, "facts"> & { stands: ChecklistDecision } };

type Page = { reference: string; handoverId: string };
const sentences = { ...closedToWrites, ...overtaken, ...checklistRefusals };

/** A refusal as the form shows it; `yours` is what was typed, to stand beside what someone else saved. */
export function refusedChecklistDecision(
  refusal: ChecklistRefused | "key_used_elsewhere",
  { reference, handoverId }: Page,
  attempted: ChecklistDecision,
): FormState {
  if (refusal === "managers_waive") return refusedBeside({ state: [checklistRefusals.managers_waive] });
  if (typeof refusal === "string") {
    const fixLink = {
      href: hrefTo("case", { reference }, { hash: `handover-${handoverId}` }),
      label: "See the handover",
    };
    return refused(sentences[refusal], refusal in closedToWrites ? {} : { fixLink });
  }
  if ("faults" in refusal) {
    const fields = refusal.faults.map(({ question, sentence }) => [
      fieldOf(question, attempted.state),
      [sentence],
    ]);
    return refusedBeside(Object.fromEntries(fields) as Record<string, string[]>);
  }
  const { stands, ...change } = refusal.overtaken;
  return refused(overtaken.changed_since, {
    current: {
      ...change,
      facts: [{ label: "How it stands", value: wordsOf(stands), attempted: wordsOf(attempted) }],
    },
  });
}

const refusedBeside = (faults: Record<string, string[]>) => refused("Check your answers.", { faults });

/** The reason for a waiver has a field of its own. */
const fieldOf = (question: ChecklistFault["question"], state: ChecklistState) =>
  question === "notes" && state === "waived" ? "whyWaived" : question;

const wordsOf = ({ state, decidedOn, notes }: ChecklistDecision) =>
  [checklistStateLabels[state], decidedOn && fullDay(decidedOn), notes].filter(Boolean).join(", ");
