import "server-only";
import { scopeOf } from "@/lib/auth/scope";
import { reachesCase } from "@/lib/cases/reads";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { shownAnswers } from "@/lib/domain/moves/shown-answers";
import type { MoveAnswers } from "@/lib/domain/moves/questions";
import type { AskedQuestion } from "@/lib/domain/moves/table";
import type { Actor } from "@/lib/domain/permissions/actor";
import type { Result } from "@/lib/domain/result";
import { today } from "@/lib/platform/clock";
import { toChange, toCheck, type FormState } from "@/lib/platform/form-state";
import type { SentMove } from "./schema";

/** What differs between the tables when a form of a move is sent. */
type Run<Chosen, Refused> = {
  isFinal: boolean;
  questions: readonly AskedQuestion[];
  /** Whether the move would be made, with what its answers name. */
  rehearse: (input: MoveInput<Chosen>) => Promise<Result<Named, Refused>>;
  make: (requestKey: string, input: MoveInput<Chosen>) => Promise<Result<unknown, Refused>>;
  refused: (refusal: Refused) => FormState;
};

type MoveInput<Chosen> = Omit<SentMove<Chosen>, "requestKey" | "step" | "answers"> & { answers: MoveAnswers };

/** The day of the contact, and the names of the members of staff, that the answers name. */
type Named = { contactOn?: CalendarDate | null; staffNames?: Readonly<Record<string, string>> };

/**
 * Records a move: null once it is recorded, otherwise what its form shows. What is final is shown once more first; a
 * move that asks for no day happens today.
 */
export async function runMove<Chosen, Refused>(
  { requestKey, step, answers, ...rest }: SentMove<Chosen>,
  { isFinal, questions, rehearse, make, refused }: Run<Chosen, Refused>,
): Promise<FormState | null> {
  if (step === "change") return toChange;
  const input = { ...rest, answers: { happenedOn: today(), ...answers } };

  if (isFinal && step === "check") {
    const rehearsed = await rehearse(input);
    if (!rehearsed.ok) return refused(rehearsed.refusal);
    const named = { today: today(), contactOn: null, ...rehearsed.value };
    return toCheck(shownAnswers(questions, input.answers, named));
  }
  const made = await make(requestKey, input);
  return made.ok ? null : refused(made.refusal);
}

/**
 * The page that is shown after a move: the case, or the office's own page once the move has taken the case out of the
 * reader's reach, as a hold that ended or was handed on, or a breakdown in after-care.
 */
export async function pageAfter(actor: Actor, reference: string): Promise<"case" | "held"> {
  return (await reachesCase(scopeOf(actor), reference)) ? "case" : "held";
}
