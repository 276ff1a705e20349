/** What a person typed, by field name, ready to be given back. A name that was sent several times is a list. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Field name to the sentences that say what to fix there. */
export type Faults = Readonly<Record<string, readonly string[]>>;

/** What another person changed since, shown next to the text that is kept. */
export type CurrentState = {
  by: string;
  when: string;
  version: number;
  facts: readonly { label: string; value: string; attempted?: string }[];
};

/** The page where the reason for a refusal can be fixed. */
export type FixLink = { href: string; label: string };

/** Something that has to be done elsewhere first, with a link to it. */
export type Missing = { sentence: string; fixLink: FixLink | null };

/** Questions with their answers in words. */
type Answers = readonly { label: string; value: string }[];

/** The one answer that every form of ours gets. */
export type FormState =
  | { status: "untouched" }
  | { status: "done"; message: string }
  /** Nothing is saved yet: the answers are shown once more, because what they decide is final. */
  | { status: "to_check"; typed: Typed; answers: Answers }
  /** Back from there, to change them. */
  | { status: "to_change"; typed: Typed }
  | {
      status: "refused";
      message: string;
      typed: Typed;
      faults: Faults;
      current?: CurrentState;
      fixLink?: FixLink;
      missing?: readonly Missing[];
      /** No answer came that says whether the form was saved: only under its own key may it be sent again. */
      mayBeSaved?: true;
    };

export type RefusedForm = Extract<FormState, { status: "refused" }>;

type Reasons = {
  typed?: Typed;
  faults?: Readonly<Record<string, readonly string[] | undefined>>;
  current?: CurrentState | undefined;
  fixLink?: FixLink | undefined;
  missing?: readonly Missing[];
  mayBeSaved?: boolean;
};

export const untouched: FormState = { status: "untouched" };

export const done = (message: string): FormState => ({ status: "done", message });

export const toCheck = (answers: Answers): FormState => ({ status: "to_check", typed: {}, answers });

export const toChange: FormState = { status: "to_change", typed: {} };

export const refused = (
  message: string,
  { typed = {}, faults = {}, current, fixLink, missing = [], mayBeSaved = false }: Reasons = {},
): RefusedForm => ({
  status: "refused",
  message,
  typed,
  faults: Object.fromEntries(
    Object.entries(faults).flatMap(([name, sentences]) => (sentences?.length ? [[name, sentences]] : [])),
  ),
  ...(current && { current }),
  ...(fixLink && { fixLink }),
  ...(missing.length > 0 && { missing }),
  ...(mayBeSaved && { mayBeSaved }),
});

/** Every answer of a form by its name, in one pass. Next's own fields are not ours. */
export function answersByName(form: FormData): ReadonlyMap<string, FormDataEntryValue[]> {
  const byName = new Map<string, FormDataEntryValue[]>();
  for (const [name, answer] of form) {
    if (name.startsWith("$ACTION")) continue;
    const answers = byName.get(name);
    if (answers) answers.push(answer);
    else byName.set(name, [answer]);
  }
  return byName;
}

/**
 * The answers in a sent form, to hand back with a refusal. Files cannot be given back, and a password never travels
 * back to the page.
 */
export function typedFrom(form: FormData): Typed {
  const typed = [...answersByName(form)].flatMap(([name, all]) => {
    const answers = all.filter((answer) => typeof answer === "string");
    const [first, ...more] = answers;
    if (first === undefined || /password/i.test(name)) return [];
    return [[name, more.length > 0 ? answers : first] as const];
  });
  return Object.fromEntries(typed);
}

/** Every answer typed under a name; null when the form has not come back, so that its own defaults apply. */
export function answersTo(state: FormState, name: string): readonly string[] | null {
  if (!("typed" in state)) return null;
  const answer = state.typed[name] ?? [];
  return typeof answer === "string" ? [answer] : answer;
}

/** The single answer typed under a name; null when the form has not come back. */
export function typedIn(state: FormState, name: string): string | null {
  const answers = answersTo(state, name);
  return answers && (answers[0] ?? "");
}

/** What is wrong with the answer under a name. */
export const faultsIn = (state: FormState, name: string): readonly string[] =>
  state.status === "refused" ? (state.faults[name] ?? []) : [];
