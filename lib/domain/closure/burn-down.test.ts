import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { burnDown } from "./burn-down";

const on = (day: string, count: number) => ({ day: calendarDate(day), count });
const noneHeld = { heldFrom: [], heldUntil: [] };

it("counts the caseload back from today, a week at a time", () => {
  const { points, endedByWeek } = burnDown(calendarDate("2020-09-09"), {
    opened: [on("2020-09-03", 2), on("2020-08-25", 10)],
    ended: [on("2020-08-27", 1), on("2020-09-09", 3), on("2020-09-02", 2)],
    ...noneHeld,
  });

  expect(points).toEqual([
    { day: "2020-08-26", outstanding: 10 },
    { day: "2020-09-02", outstanding: 7 },
    { day: "2020-09-09", outstanding: 6 },
  ]);
  expect(endedByWeek).toEqual([3, 3]);
});

it("has nothing to show before the first case was opened", () => {
  expect(burnDown(calendarDate("2020-09-09"), { opened: [], ended: [], ...noneHeld })).toEqual({
    points: [],
    endedByWeek: [],
  });
});

it("leaves out people the office holds, for as long as it does", () => {
  const { points, endedByWeek } = burnDown(calendarDate("2020-09-09"), {
    opened: [on("2020-08-26", 5)],
    ended: [on("2020-09-08", 1)],
    heldFrom: [on("2020-09-01", 2)],
    heldUntil: [on("2020-09-08", 1)],
  });

  expect(points.map(({ outstanding }) => outstanding)).toEqual([5, 3, 3]);
  expect(endedByWeek).toEqual([0, 1]);
});
