import { closedToWrites, overtaken, type CaseClosedToWrites } from "@/lib/cases/messages";
import { fullDay } from "@/lib/domain/calendar/words";
import { checklistStateLabels, type ChecklistState } from "@/lib/domain/handover/checklist";
import {
  settleRefusals,
  type SettleFault,
  type SettleRefusal,
  type Settling,
} from "@/lib/domain/handover/settle";
import { refused, type FormState, type Theirs } from "@/lib/platform/form-state";

/** Why an entry was not settled. */
export type SettleRefused =
  | CaseClosedToWrites
  | SettleRefusal
  | { faults: readonly SettleFault[] }
  | { overtaken: Omit<Theirs, "facts"> & { stands: Settling } };

type Page = { reference: string; handoverId: string };
const sentences = { ...closedToWrites, ...overtaken, ...settleRefusals };

/** A refusal as the form shows it; `yours` is what was typed, to stand beside what somebody else saved. */
export function refusedSettling(
  refusal: SettleRefused | "key_used_elsewhere",
  { reference, handoverId }: Page,
  yours: Settling,
): FormState {
  if (refusal === "managers_waive") return refusedBeside({ state: [settleRefusals.managers_waive] });
  if (typeof refusal === "string") {
    const mendAt = { href: `/cases/${reference}#handover-${handoverId}`, label: "See the handover" };
    return refused(sentences[refusal], refusal in closedToWrites ? {} : { mendAt });
  }
  if ("faults" in refusal) {
    const fields = refusal.faults.map(({ question, sentence }) => [
      fieldOf(question, yours.state),
      [sentence],
    ]);
    return refusedBeside(Object.fromEntries(fields) as Record<string, string[]>);
  }
  const { stands, ...change } = refusal.overtaken;
  return refused(overtaken.changed_meanwhile, {
    theirs: { ...change, facts: [{ label: "How it stands", value: wordsOf(stands), yours: wordsOf(yours) }] },
  });
}

const refusedBeside = (faults: Record<string, string[]>) => refused("Check your answers.", { faults });

/** The reason for a waiver has a field of its own. */
const fieldOf = (question: SettleFault["question"], state: ChecklistState) =>
  question === "words" && state === "waived" ? "whyWaived" : question;

const wordsOf = ({ state, settledOn, words }: Settling) =>
  [checklistStateLabels[state], settledOn && fullDay(settledOn), words].filter(Boolean).join(", ");
