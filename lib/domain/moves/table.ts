import type { LinkTarget } from "@/lib/domain/vocabulary/link-targets";
import type { ActingRole } from "./acting-roles";
import { questions, type MoveAnswers, type MoveQuestion } from "./questions";

/** A reason to refuse a move, with the one sentence that says what is missing. */
export type Guard<Facts> = {
  /** The question that the sentence belongs to. Without one it is shown above the form. */
  question?: MoveQuestion;
  /** Where the reason can be fixed, when that is another page. */
  fix?: LinkTarget;
  refuses: (facts: Facts, answers: MoveAnswers) => boolean;
  sentence: string;
};

/** What a row of a table of moves says. */
export type Row<GuardName extends string, Status = never> = {
  /** The text of the button and the heading of the page. */
  label: string;
  /** The text in the history. */
  past: string;
  /** The confirmation once it is recorded, with the destination of a handover or the person of a case. */
  recorded: (about: string) => string;
  /** From which statuses it can be made. Without it, from any. */
  from?: readonly Status[];
  /** Empty: the product makes it by itself, as a consequence of another move. */
  by: readonly ActingRole[];
  /** Its questions, with the label of each, in the order of the form. */
  asks: Partial<Record<MoveQuestion, string>>;
  /** Questions that may stay empty; a guard may still ask for one of them. */
  optional?: readonly MoveQuestion[];
  /** Questions that are shown only where a guard asks for one of them. */
  ifNeeded?: readonly MoveQuestion[];
  guards: readonly GuardName[];
  /** It decides something that cannot be taken back: the form shows the answers again before it is recorded. */
  final?: true;
};

/** What a refusal shows: its sentence, the question that it belongs to, and where it can be fixed. */
export type Refusal = { sentence: string; question: MoveQuestion | null; fix: LinkTarget | null };

/** What a move asks, in order: the question, its label, how it is answered, and whether it may stay empty. */
export const askedBy = ({
  asks,
  optional = [],
  ifNeeded = [],
}: Pick<Row<string>, "asks" | "optional" | "ifNeeded">) =>
  (Object.entries(asks) as [MoveQuestion, string][]).map(([question, label]) => ({
    question,
    label,
    shape: questions[question],
    optional: optional.includes(question) || ifNeeded.includes(question),
    ifNeeded: ifNeeded.includes(question),
  }));

export type AskedQuestion = ReturnType<typeof askedBy>[number];

/** A guard as its refusal shows it. */
export const refusalOfGuard = <Facts>({ sentence, question, fix }: Guard<Facts>): Refusal => ({
  sentence,
  question: question ?? null,
  fix: fix ?? null,
});
