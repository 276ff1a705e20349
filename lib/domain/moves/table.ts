import type { ActingRole } from "./acting-roles";
import type { LinkTarget } from "@/lib/domain/vocabulary/link-targets";
import { questions, type MoveAnswers, type MoveQuestion } from "./questions";

/*
 * What the two tables of moves, of a handover and of a case, have in common: how a row reads, and what can be said of
 * a move before and after it is answered.
 */

/** A reason for which a move can be refused, with the one sentence that says what is missing. */
export type Guard<Facts> = {
  /** The question beside which the sentence is shown; without one it stands above the form. */
  question?: MoveQuestion;
  /** Where the reason can be fixed, when that is another page. */
  fix?: LinkTarget;
  refuses: (facts: Facts, answers: MoveAnswers) => boolean;
  sentence: string;
};

/** What a row of either table says. */
export type Row<GuardName extends string> = {
  /** The words on the button and on its page. */
  label: string;
  /** The words in the history. */
  past: string;
  /** No one: the product makes it by itself, as a consequence of another move. */
  by: readonly ActingRole[];
  /** What it asks for, in its own words, in the order of the form. */
  asks: Partial<Record<MoveQuestion, string>>;
  /** Questions that may stay empty; a guard may still ask for one of them. */
  optional?: readonly MoveQuestion[];
  guards: readonly GuardName[];
  /** It decides something that cannot be taken back: the form shows the answers again before it is applied. */
  final?: true;
};

/** What a refusal shows: its sentence, the question that it belongs to, and where it can be fixed. */
export type Refusal = { sentence: string; question: MoveQuestion | null; fix: LinkTarget | null };

/** What a move asks, in order: the question, its words, how it is answered, and whether it may stay empty. */
export const askedBy = ({ asks, optional }: Pick<Row<string>, "asks" | "optional">) =>
  (Object.entries(asks) as [MoveQuestion, string][]).map(([question, words]) => ({
    question,
    words,
    shape: questions[question],
    optional: optional?.includes(question) ?? false,
  }));

export type Asked = ReturnType<typeof askedBy>[number];

/** The guards of a row that refuse these facts and answers. */
export const refusedBy = <Facts, Name extends string>(
  { guards: named }: Pick<Row<Name>, "guards">,
  guards: Readonly<Record<Name, Guard<Facts>>>,
  facts: Facts,
  answers: MoveAnswers,
): Name[] => named.filter((name) => guards[name].refuses(facts, answers));

/** What is asked on these facts: a question that may stay empty elsewhere may be needed here. */
export const askedGiven = (asked: readonly Asked[], refusals: readonly Refusal[]): Asked[] =>
  asked.map((one) => ({
    ...one,
    optional: one.optional && !refusals.some(({ question }) => question === one.question),
  }));

/** A guard as its refusal shows it. */
export const refusalOfGuard = <Facts>({ sentence, question, fix }: Guard<Facts>): Refusal => ({
  sentence,
  question: question ?? null,
  fix: fix ?? null,
});
