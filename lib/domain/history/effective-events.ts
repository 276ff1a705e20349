declare const effective: unique symbol;

/** The events of a history that count, in the order in which they were recorded. Only this file makes it. */
export type EffectiveEvents<Event> = readonly Event[] & { readonly [effective]: true };

/** An event that can be taken back, or that takes another back. */
type MayCancel = { id?: string; cancelsId?: string | null };

/**
 * The events that replay, counts and checks may look at: neither one that was taken back, nor the one that took it
 * back. Takes the whole history, oldest first.
 */
export function effectiveEvents<Event extends object>(
  history: readonly (Event & MayCancel)[],
): EffectiveEvents<Event> {
  const cancelled = new Set(history.map(({ cancelsId }) => cancelsId ?? null));
  return history.filter(
    ({ id, cancelsId }) => (cancelsId ?? null) === null && (id === undefined || !cancelled.has(id)),
  ) as readonly Event[] as EffectiveEvents<Event>;
}

/** The history before its last event that counts: what remains when that one is taken back. */
export const withoutLast = <Event>(history: EffectiveEvents<Event>): EffectiveEvents<Event> =>
  history.slice(0, -1) as readonly Event[] as EffectiveEvents<Event>;
