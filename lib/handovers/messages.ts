import { closedToWrites, type CaseClosedToWrites } from "@/lib/cases/messages";
import { overtaken } from "@/lib/platform/overtaken";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { plainDay, plainInstant } from "@/lib/domain/calendar/words";
import { refusalOfMove, type MoveRefusal } from "@/lib/domain/moves/handover-engine";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import { fixLink, missingOf } from "@/lib/moves/messages";
import { statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { refused, type FormState, type CurrentState } from "@/lib/platform/form-state";
import type { MoveMade } from "./types";

/** The move that someone made since the person looked, and the version to which it led. */
export type Meanwhile = { version: number; move: MoveMade };

/** Why a move was not made: the rules that refuse it, what someone did meanwhile, or both. */
export type MoveBlocked = { refusals: readonly MoveRefusal[]; meanwhile: Meanwhile | null };

/** Why a handover was not planned or moved. */
export type HandoverRefusal = CaseClosedToWrites | "key_used_elsewhere" | "destination_unknown" | MoveBlocked;

const sentences = {
  ...closedToWrites,
  ...overtaken,
  destination_unknown: "Choose a destination from the list.",
};

/** A refused move as its form shows it: each sentence beside its question, the rest above the form. */
export function refusedMove(
  refusal: HandoverRefusal,
  { reference, handoverId, today }: { reference: string; handoverId: string; today: CalendarDate },
): FormState {
  if (typeof refusal === "string") return refused(sentences[refusal]);

  const { refusals, meanwhile } = refusal;
  const found = refusals.map(refusalOfMove);
  const above = found.filter(({ question, fix }) => question === null && fix === null);
  const words = above.map(({ sentence }) => sentence);

  // Sending the form again cannot help a move that is not open any more: there is nothing to compare.
  if (refusals.includes("wrong_status")) {
    const told = [...words, ...(meanwhile ? [changedWords(meanwhile, today)] : [])];
    return refused(told.join(" "), { fixLink: fixLink("case", { reference }) });
  }
  const nothingElse = meanwhile ? overtaken.changed_since : "Check your answers.";
  return refused(words.length > 0 ? words.join(" ") : nothingElse, {
    missing: missingOf(found, { reference, handoverId }),
    faults: Object.fromEntries(
      found.flatMap(({ question, sentence }) => (question ? [[question, [sentence]]] : [])),
    ),
    current: meanwhile ? currentOf(meanwhile, today) : undefined,
  });
}

const changedWords = ({ move: { by, at, move } }: Meanwhile, today: CalendarDate) =>
  `Meanwhile, on ${plainInstant(at, today)}, ${by} recorded: ${moveOf(move).past}.`;

const currentOf = (
  { version, move: { by, at, move, answers, toStatus } }: Meanwhile,
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

/** A refused plan as its form shows it, each sentence beside the choice that fixes it. */
export function refusedPlan(refusal: HandoverRefusal): FormState {
  if (refusal === "destination_unknown") {
    return refused("Check your answers.", { faults: { destinationId: [sentences.destination_unknown] } });
  }
  if (typeof refusal === "string") return refused(sentences[refusal]);

  const above = refusal.refusals.filter((name) => !planQuestions[name]);
  return refused(above.map((name) => refusalOfMove(name).sentence).join(" ") || "Check your answers.", {
    faults: Object.fromEntries(
      refusal.refusals.flatMap((name) => {
        const question = planQuestions[name];
        return question ? [[question, [refusalOfMove(name).sentence]]] : [];
      }),
    ),
  });
}

const planQuestions: Partial<Record<MoveRefusal, "kind" | "destinationId">> = {
  only_lead: "kind",
  destination_active: "destinationId",
};
