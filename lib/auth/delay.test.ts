import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { delayAfter, freeAttempts, freeOnKnownDevice, longestDelay } from "./delay";

const second = 1000;

describe("the delay before a sign-in attempt", () => {
  it("is nothing for the first three, then doubles from one second to thirty", () => {
    const delays = Array.from({ length: 10 }, (_, failures) => delayAfter(failures, freeAttempts) / second);
    expect(delays).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 30, 30]);
  });

  it("starts only after ten failures on a device that has signed in before", () => {
    expect(delayAfter(freeOnKnownDevice - 1, freeOnKnownDevice)).toBe(0);
    expect(delayAfter(freeOnKnownDevice, freeOnKnownDevice)).toBe(second);
  });

  it("never shrinks and never passes the limit, however many failures there are", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(20), (failures, free) => {
        const delay = delayAfter(failures, free);
        expect(delay).toBeLessThanOrEqual(longestDelay);
        expect(delayAfter(failures + 1, free)).toBeGreaterThanOrEqual(delay);
      }),
    );
  });
});
