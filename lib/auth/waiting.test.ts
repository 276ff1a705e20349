import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { longestDelay } from "./delay";
import { waitFor, waitingPlaces } from "./waiting";

const second = 1000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});
afterEach(async () => {
  await vi.advanceTimersByTimeAsync(longestDelay);
  vi.useRealTimers();
});

const fill = (pair: string, places: number) =>
  Array.from({ length: places }, () => waitFor(pair, longestDelay));

it("waits as long as it is told, and not at all for nothing", async () => {
  let over = false;
  const waiting = waitFor("a pair", 4 * second).then(() => (over = true));
  await vi.advanceTimersByTimeAsync(4 * second - 1);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(await waitFor("a pair", 0)).toBe(true);
});

it("holds twenty attempts of one pair; another pair still finds a place", async () => {
  void fill("a pair", waitingPlaces.perPair);
  expect(await waitFor("a pair", longestDelay)).toBe(false);

  const other = waitFor("another pair", second);
  await vi.advanceTimersByTimeAsync(second);
  expect(await other).toBe(true);
});

it("holds no more than 400 attempts in all, and lets new ones in when the wait is over", async () => {
  for (let pair = 0; pair < waitingPlaces.inAll / waitingPlaces.perPair; pair++) {
    void fill(`pair ${pair}`, waitingPlaces.perPair);
  }
  expect(await waitFor("one more", longestDelay)).toBe(false);

  await vi.advanceTimersByTimeAsync(longestDelay);
  const later = waitFor("one more", second);
  await vi.advanceTimersByTimeAsync(second);
  expect(await later).toBe(true);
});

it("lets an attempt that need not wait pass while every place is taken", async () => {
  for (let pair = 0; pair < waitingPlaces.inAll / waitingPlaces.perPair; pair++) {
    void fill(`pair ${pair}`, waitingPlaces.perPair);
  }
  expect(await waitFor("the manager", 0)).toBe(true);
});
