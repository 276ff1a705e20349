import "server-only";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { Actor } from "@/lib/domain/permissions/actor";
import { now } from "@/lib/platform/clock";

/** The columns of who is named in the office, and who acts as they do. */
export const named = ({ holderId, deputyId, noDeputy }: MoveAnswers) => ({
  holderId: holderId ?? null,
  deputyId: deputyId ?? null,
  noDeputyReason: deputyId ? null : (noDeputy ?? null),
});

/** The columns of what the office settles when it takes on a hold or after-care. */
export function accepted(actor: Pick<Actor, "id">, answers: MoveAnswers) {
  const { lawfulBasis, article9Condition } = answers;
  if (!answers.holderId || !lawfulBasis || !article9Condition) throw new Error("An answer is missing");
  return {
    ...named(answers),
    state: "accepted" as const,
    decidedById: actor.id,
    decidedAt: now(),
    lawfulBasis,
    article9Condition,
    personInformed: answers.personInformed === "yes",
    notInformedReason: answers.whyNot ?? null,
  };
}
