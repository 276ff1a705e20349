/** What a rule answers: a value, or the name of the reason why not. What can be expected is returned, never thrown. */
export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The answer when the rule is kept. */
export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

/** The answer when it is not. The refusal keeps its literal type, so that a caller must have a sentence for each. */
export const refuse = <const Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;
