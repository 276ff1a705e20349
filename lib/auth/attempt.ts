import "server-only";
import { countAttempt, forgetAttempts, keyOf, type Pair, uncountAttempt } from "./attempts";
import { delayAfter } from "./delay";
import { waitFor } from "./waiting";

type Checked = { outcome: "right" | "wrong" | "busy" };

/**
 * One attempt at a secret: it waits for as long as the failures before it demand, is then checked, and is never
 * refused for having too many before it. It waits the same whether the account exists and whether the answer is
 * right, so that the time says nothing. `free` is how many failures cost nothing.
 */
export async function attempt<Found extends Checked>(
  { free, ...pair }: Pair & { free: number },
  check: () => Promise<Found>,
): Promise<Found | { outcome: "busy" }> {
  const key = keyOf(pair);
  const failures = await countAttempt(key);
  const waited = await waitFor(key, delayAfter(failures, free));
  const found = waited ? await check() : ({ outcome: "busy" } as const);

  if (found.outcome === "right") await forgetAttempts(key);
  if (found.outcome === "busy") await uncountAttempt(key);
  return found;
}
