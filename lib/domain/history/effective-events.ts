declare const effective: unique symbol;

/** The events of a history that count, in the order in which they were recorded. Only `effectiveEvents` makes it. */
export type EffectiveEvents<Event> = readonly Event[] & { readonly [effective]: true };

/**
 * The events that replay, counts and checks may look at. Takes the whole history, oldest first. It leaves nothing
 * out yet: no event can cancel another.
 */
export const effectiveEvents = <Event>(history: readonly Event[]): EffectiveEvents<Event> =>
  history as EffectiveEvents<Event>;
