import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay, plainInstant } from "@/lib/domain/calendar/format";
import { handoverEngine, type MoveRefusal } from "@/lib/domain/moves/handover-engine";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import { refusedByRules } from "@/lib/moves/messages";
import { statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { refused, type FormState, type CurrentState } from "@/lib/platform/form-state";
import type { MoveMade } from "./types";

/** The last move that was made since the form was opened, and the version to which it led. */
export type Since = { version: number; move: MoveMade };

/** Why a move was not made: the rules that refuse it, a move made since the form was opened, or both. */
export type MoveBlocked = { refusals: readonly MoveRefusal[]; since: Since | null };

/** Why a handover was not planned or moved. */
export type HandoverRefusal = CaseClosedToWrites | "key_used_elsewhere" | "destination_unknown" | MoveBlocked;

const sentences = {
  ...closedToWrites,
  ...overtaken,
  destination_unknown: "Select a destination from the list.",
};

/** A refused move as its form shows it: each sentence next to its question, the rest above the form. */
export function refusedMove(
  refusal: HandoverRefusal,
  { reference, handoverId, today }: { reference: string; handoverId: string; today: CalendarDate },
): FormState {
  if (typeof refusal === "string") return refused(sentences[refusal]);

  const { refusals, since } = refusal;
  // Sending the form again cannot help a move that the status rules out: there is nothing to compare.
  const isOver = refusals.includes("wrong_status");
  return refusedByRules(
    refusals.map(handoverEngine.refusalOf),
    { reference, handoverId },
    since ? (isOver ? { sentence: sinceSentence(since, today) } : { current: currentOf(since, today) }) : {},
  );
}

const sinceSentence = ({ move: { by, at, move } }: Since, today: CalendarDate) =>
  `On ${plainInstant(at, today)}, ${by} recorded: ${moveOf(move).past}.`;

const currentOf = (
  { version, move: { by, at, move, answers, toStatus } }: Since,
  today: CalendarDate,
): CurrentState => ({
  by,
  when: plainInstant(at, today),
  version,
  facts: [
    { label: "Move", value: moveOf(move).past },
    { label: "On", value: plainDay(answers.happenedOn, today) },
    { label: "The handover is now", value: statusLabels[toStatus] },
  ],
});

/** A refused plan as its form shows it, each sentence next to the choice that fixes it. */
export function refusedPlan(refusal: HandoverRefusal, reference: string): FormState {
  if (refusal === "destination_unknown") {
    return refused("Check your answers.", { faults: { destinationId: [sentences.destination_unknown] } });
  }
  if (typeof refusal === "string") return refused(sentences[refusal]);

  const found = refusal.refusals.map((name) => ({
    ...handoverEngine.refusalOf(name),
    question: planQuestions[name] ?? null,
  }));
  return refusedByRules(found, { reference });
}

const planQuestions: Partial<Record<MoveRefusal, "kind" | "destinationId">> = {
  only_lead: "kind",
  destination_active: "destinationId",
};
