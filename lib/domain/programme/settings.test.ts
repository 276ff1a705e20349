import { expect, it } from "vitest";
import { defaultSettings } from "./settings";

it("begins with the thresholds of the contract, where it names one", () => {
  expect(defaultSettings).toMatchObject({
    contactDays: { high: 7, medium: 14, low: 28, not_assessed: 7 },
    answerWorkingDays: 10,
    answerWorkingDaysHigh: 5,
    overlapDays: 14,
    riskReviewDays: 28,
    destinationStaleDays: 30,
    holdReviewDays: 30,
    safetyCheckDays: { standard: [7, 60], enhanced: [2, 7, 60] },
    dueSoonDays: 7,
    silenceManagerWorkingDays: 5,
    silenceCommissionerWorkingDays: 10,
    recentContactDays: 28,
  });
});

it("looks again sooner the higher the risk, and never later where no one has assessed it", () => {
  for (const { high, medium, low, not_assessed } of [
    defaultSettings.contactDays,
    defaultSettings.attemptDays,
  ]) {
    expect(high).toBeLessThanOrEqual(medium);
    expect(medium).toBeLessThanOrEqual(low);
    expect(not_assessed).toBe(high);
  }
});

it("leaves time for everything: no threshold is nothing", () => {
  type Threshold = number | Readonly<Record<string, number | readonly number[]>>;
  const numbers = Object.values(defaultSettings).flatMap((each: Threshold) =>
    typeof each === "number" ? [each] : Object.values(each).flat(),
  );
  expect(numbers.filter((days) => !Number.isInteger(days) || days < 1)).toEqual([]);
});
