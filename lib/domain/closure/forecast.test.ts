import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, calendarDate } from "@/lib/domain/calendar/calendar-date";
import { forecastClosure, forecastSentence } from "./forecast";

const position = {
  today: calendarDate("2020-09-09"),
  closesOn: calendarDate("2020-09-30"),
  outstanding: 18,
  endedByWeek: [3, 2, 4, 3, 3, 3],
};

describe("forecastClosure", () => {
  it("says how many are left, and the pace that would place them, when time is short", () => {
    expect(forecastClosure(position)).toMatchObject({ outcome: "short", leftAtClosure: 9, neededPerWeek: 6 });
  });

  it("is clear when the pace is enough to the day", () => {
    expect(forecastClosure({ ...position, outstanding: 9 })).toMatchObject({
      outcome: "clear",
      clearsOn: "2020-09-30",
      spareDays: 0,
    });
  });

  it("is stalled when no case has ended", () => {
    expect(forecastClosure({ ...position, endedByWeek: [9, 0, 0, 0, 0, 0, 0] })).toMatchObject({
      outcome: "stalled",
      leftAtClosure: 18,
    });
  });

  it("reads the last six weeks only", () => {
    expect(forecastClosure({ ...position, endedByWeek: [90, 90, ...position.endedByWeek] })).toEqual(
      forecastClosure(position),
    );
  });

  it("is too early below four weeks, unless no one is outstanding", () => {
    const early = { ...position, endedByWeek: [3, 2, 4] };

    expect(forecastClosure(early)).toEqual({ outcome: "too_early", outstanding: 18 });
    expect(forecastClosure({ ...early, outstanding: 0 })).toMatchObject({
      outcome: "clear",
      clearsOn: position.today,
    });
  });

  it("needs everyone placed on the closing date, and forecasts nothing after it", () => {
    const { closesOn } = position;

    expect(forecastClosure({ ...position, today: closesOn })).toMatchObject({
      outcome: "short",
      neededPerWeek: 18,
    });
    expect(forecastClosure({ ...position, today: addDays(closesOn, 1) })).toEqual({
      outcome: "closed",
      left: 18,
    });
  });

  it("is less sure when the weeks differ more", () => {
    const width = (endedByWeek: readonly number[]) => {
      const forecast = forecastClosure({ ...position, outstanding: 40, endedByWeek });
      return "band" in forecast ? forecast.band.high - forecast.band.low : 0;
    };

    expect(width([0, 6, 0, 6, 0, 6])).toBeGreaterThan(width([3, 3, 3, 3, 3, 3]));
    expect(width([3, 3, 3, 3, 3, 3])).toBeGreaterThan(0);
  });

  it("works out the band from how much the weeks differ, and from how many there are", () => {
    const uneven = { ...position, outstanding: 100, endedByWeek: [4, 16, 4, 16, 4, 16] };
    // The spread of these weeks is 43.2, so that the margin is 1.28 × √(43.2 × 3 × 1½), nearly 18.
    expect(forecastClosure(uneven)).toMatchObject({ band: { low: 53, mid: 70, high: 88, weeks: 6 } });
  });

  it("keeps the band in order and inside the caseload, with its middle what the sentence says", () => {
    const anyPosition = fc.record({
      today: fc.integer({ min: 0, max: 400 }).map((count) => addDays(position.closesOn, -count)),
      closesOn: fc.constant(position.closesOn),
      outstanding: fc.nat(2_000),
      endedByWeek: fc.array(fc.nat(60), { minLength: 4, maxLength: 12 }),
    });

    fc.assert(
      fc.property(anyPosition, (any) => {
        const forecast = forecastClosure(any);
        if (!("band" in forecast)) throw new Error("Four weeks are enough for a forecast");
        const { low, mid, high } = forecast.band;

        expect([0, low, mid, high, any.outstanding].toSorted((a, b) => a - b)).toEqual([
          0,
          low,
          mid,
          high,
          any.outstanding,
        ]);
        expect(mid).toBe(forecast.outcome === "clear" ? 0 : forecast.leftAtClosure);
      }),
    );
  });
});

describe("forecastSentence", () => {
  it.each([
    [
      {},
      "At this pace 9 cases will still be open on 30 September. 5 people have no start accepted by a destination on or before 30 September.",
    ],
    [
      { outstanding: 10, withoutStart: 1 },
      "At this pace 1 case will still be open on 30 September. 1 person has no start accepted by a destination on or before 30 September.",
    ],
    [
      { outstanding: 6 },
      "At this pace every case will have ended by 23 September, 7 days before the service closes. 5 people have no start accepted by a destination on or before 30 September.",
    ],
    [
      { outstanding: 9 },
      "At this pace every case will have ended by 30 September, the closing date itself. 5 people have no start accepted by a destination on or before 30 September.",
    ],
    [{ outstanding: 0 }, "No one is outstanding."],
    [
      { endedByWeek: [0, 0, 0, 0, 0] },
      "No case has ended in the last 5 weeks. 5 people have no start accepted by a destination on or before 30 September.",
    ],
    [{ endedByWeek: [3] }, "18 people are outstanding; a forecast needs 4 whole weeks of figures."],
    [
      { outstanding: 1, endedByWeek: [3] },
      "1 person is outstanding; a forecast needs 4 whole weeks of figures.",
    ],
    [{ today: calendarDate("2020-10-01") }, "Support ended on 30 September; 18 people are outstanding."],
    [
      { today: calendarDate("2021-01-04"), outstanding: 0 },
      "Support ended on 30 September 2020; no one is outstanding.",
    ],
  ])("for %j", (change, sentence) => {
    const changed = { ...position, withoutStart: 5, ...change };

    expect(forecastSentence(forecastClosure(changed), changed)).toBe(sentence);
  });
});
