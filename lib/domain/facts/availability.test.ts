import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { cannotActFrom, coveredOn, type Absence, type Coverer } from "./availability";

const day = (of: number) => calendarDate(`2020-09-${String(of).padStart(2, "0")}`);
const active = { status: "active", statusSince: day(1) } as const;
const suspended = (on: number) => ({ status: "suspended", statusSince: day(on) }) as const;
const away = (from: number, to: number, coverer: Absence["coverer"] = null): Absence => ({
  startsOn: day(from),
  endsOn: day(to),
  coverer,
});
const ruth: Coverer = { ...active, absences: [] };

describe("the first day on which someone cannot act", () => {
  it.each([
    ["never while they are active and here", active, [], null],
    ["the day they were suspended", suspended(4), [], day(4)],
    [
      "the first day of an absence without cover, also when its last day has passed",
      active,
      [away(7, 8)],
      day(7),
    ],
    ["none while someone covers", active, [away(7, 11, ruth)], null],
    ["the earliest of several", suspended(9), [away(14, 18), away(7, 8)], day(7)],
    ["the day on which the cover is suspended", active, [away(7, 11, { ...ruth, ...suspended(9) })], day(9)],
    [
      "the first day of an absence whose cover was suspended before",
      active,
      [away(7, 11, { ...ruth, ...suspended(2) })],
      day(7),
    ],
    [
      "the last day of an absence, when the cover is suspended on it",
      active,
      [away(7, 11, { ...ruth, ...suspended(11) })],
      day(11),
    ],
    [
      "none when the cover is suspended afterwards",
      active,
      [away(7, 11, { ...ruth, ...suspended(12) })],
      null,
    ],
    [
      "the day on which the cover is away too",
      active,
      [away(7, 11, { ...ruth, absences: [away(10, 20)] })],
      day(10),
    ],
    [
      "none when the cover is away at another time",
      active,
      [away(7, 11, { ...ruth, absences: [away(12, 20), away(1, 6)] })],
      null,
    ],
  ] as const)("is %s", (_, standing, absences, expected) =>
    expect(cannotActFrom({ ...standing, absences })).toBe(expected),
  );
});

it("covers from the first day to the last, and no longer", () => {
  const covers = [{ workerId: "sam", startsOn: day(7), endsOn: day(11) }];
  expect([6, 7, 11, 12].map((of) => coveredOn(covers, day(of)))).toEqual([[], ["sam"], ["sam"], []]);
});
