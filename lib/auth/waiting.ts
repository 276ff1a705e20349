import "server-only";

/**
 * How many attempts may be waiting in this process at once, for one pair and in all. Each holds a connection open,
 * so there must be a limit; the limit for one pair also bounds how fast a password can be guessed.
 */
export const waitingPlaces = { perPair: 20, inAll: 400 } as const;

/** On the global, because Next loads this file more than once. */
const shared = globalThis as { onwardWaiting?: Map<string, number> };

/** Waits for so many milliseconds. Returns false at once when too many attempts are waiting already. */
export async function waitFor(key: string, milliseconds: number): Promise<boolean> {
  if (milliseconds === 0) return true;

  const waiting = (shared.onwardWaiting ??= new Map<string, number>());
  const ofPair = waiting.get(key) ?? 0;
  const inAll = [...waiting.values()].reduce((sum, each) => sum + each, 0);
  if (ofPair >= waitingPlaces.perPair || inAll >= waitingPlaces.inAll) return false;

  waiting.set(key, ofPair + 1);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const left = (waiting.get(key) ?? 1) - 1;
  if (left > 0) waiting.set(key, left);
  else waiting.delete(key);
  return true;
}
