import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { todaySentence } from "./today-label";

const today = calendarDate("2020-09-09");

it("counts what is overdue, due today and due soon", () => {
  expect(todaySentence(today, { overdue: 2, today: 1, soon: 1_003 })).toBe(
    "Wednesday 9 September 2020: 2 overdue, 1 due today, 1,003 due soon.",
  );
  expect(todaySentence(today, { overdue: 0, today: 0, soon: 1 })).toBe(
    "Wednesday 9 September 2020: 1 due soon.",
  );
});

it("says so when nothing is due", () => {
  expect(todaySentence(today, { overdue: 0, today: 0, soon: 0 })).toBe(
    "Wednesday 9 September 2020: nothing is due.",
  );
});
