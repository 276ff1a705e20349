/** What a rule answers: a value, or the name of the reason why not. What can be expected is never thrown. */
export type Result<Value, Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** The answer when the rule is kept. */
export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

/** The answer when it is not. A refusal keeps its literal type, so that each must be given its sentence. */
export const refuse = <const Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const;
