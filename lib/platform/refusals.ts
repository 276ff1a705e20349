import { refused, type CurrentState, type FixLink, type RefusedForm } from "./form-state";
import { overtaken } from "./overtaken";

/** Someone else has changed what was written to: who, when, and both versions. */
export type ChangedSince = { changed: CurrentState };

/** What is wrong with the answers, question by question. */
export type FaultyAnswers<Question extends string = string> = {
  faults: readonly { question: Question; sentence: string }[];
};

type OwnRefusals<Name extends string> = {
  sentences: Readonly<Record<Name, string>>;
  /** The fields of the refusals that are shown at a field. The others are shown above the form. */
  fields?: Readonly<Partial<Record<Name, string>>> | undefined;
  /** Where a refusal can be fixed, for those that are fixed on another page. */
  fixLinks?: Readonly<Partial<Record<Name, FixLink>>> | undefined;
  /** The field in which a question is answered, where its name is not the question's own. */
  fieldOf?: ((question: string) => string) | undefined;
};

/** A refused write as its form shows it: at its field, above the form, or as both versions of what changed. */
export function refusedWrite<Name extends string>(
  refusal: Name | ChangedSince | FaultyAnswers,
  { sentences, fields, fixLinks, fieldOf = (question) => question }: OwnRefusals<Name>,
): RefusedForm {
  if (typeof refusal !== "string") {
    return "changed" in refusal
      ? refused(overtaken.changed_since, { current: refusal.changed })
      : refusedAnswers(refusal.faults.map(({ question, sentence }) => [fieldOf(question), sentence]));
  }
  const sentence = sentences[refusal];
  const field = fields?.[refusal];
  const fixLink = fixLinks?.[refusal];
  return field === undefined
    ? refused(sentence, { fixLink })
    : refusedAnswers([[field, sentence]], { fixLink });
}

/** Answers that are not accepted, each by its field with the sentence that says why. */
export const refusedAnswers = (
  faults: readonly (readonly [field: string, sentence: string])[],
  { message = "Check your answers.", fixLink }: { message?: string; fixLink?: FixLink | undefined } = {},
): RefusedForm =>
  refused(message, {
    faults: Object.fromEntries(faults.map(([field, sentence]) => [field, [sentence]])),
    fixLink,
  });
