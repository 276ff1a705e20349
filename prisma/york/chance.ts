/** Random draws that are the same on every run. */
export type Chance = {
  /** A number from 0 up to, but not including, 1. */
  next: () => number;
  /** A whole number between two others, both included. */
  whole: (least: number, most: number) => number;
  pick: <const Item>(items: readonly [Item, ...Item[]]) => Item;
  /** Draws as from a deck of cards: no item comes again before all have been drawn. */
  deal: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** True with the probability `share`. */
  happens: (share: number) => boolean;
  shuffled: <Item>(items: readonly Item[]) => Item[];
};

/** A separate source of draws for each name, so that a change for one person changes no one else. */
export function chanceOf(name: string): Chance {
  let state = new TextEncoder()
    .encode(name)
    .reduce((hash, byte) => Math.imul(hash ^ byte, 16_777_619), 2_166_136_261);

  /** mulberry32 */
  function next() {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));

  const shuffled = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, place: next() }))
      .sort((one, other) => one.place - other.place)
      .map(({ item }) => item);
  const decks = new Map<unknown, unknown[]>();

  return {
    next,
    whole,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    happens: (share) => next() < share,
    deal: <Item>(items: readonly [Item, ...Item[]]) => {
      const deck = decks.get(items)?.length ? (decks.get(items) as Item[]) : shuffled(items);
      decks.set(items, deck);
      return deck.pop() ?? items[0];
    },
    shuffled,
  };
}
