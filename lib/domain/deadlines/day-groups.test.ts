import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayGroupOf, dayListEnds } from "./day-groups";
import { urgencyOf } from "./urgency";

const today = calendarDate("2020-09-09");

it.each([
  ["2020-09-08", "overdue"],
  ["2020-09-09", "today"],
  ["2020-09-10", "soon"],
  ["2020-09-16", "soon"],
] as const)("puts %s under %s", (dueOn, group) => {
  expect(dayGroupOf(calendarDate(dueOn), today)).toBe(group);
});

it("ends where a date is no longer due soon", () => {
  const end = dayListEnds(today, 7);
  expect(end).toBe("2020-09-17");
  expect(urgencyOf(end, today, 7)).toBe("on_track");
});
