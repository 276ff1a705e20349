import { expect, it } from "vitest";
import { calendarDate } from "./calendar-date";
import { addYears } from "./years";

it.each([
  ["2020-09-09", 1, "2021-09-09"],
  ["2020-09-09", -1, "2019-09-09"],
  ["2020-02-29", 1, "2021-02-28"],
  ["2020-02-29", 4, "2024-02-29"],
  ["2020-02-28", 1, "2021-02-28"],
  ["1896-02-29", 4, "1900-02-28"],
  ["2020-02-29", -20, "2000-02-29"],
  ["1020-09-09", -100, "0920-09-09"],
])("counts %s and %i years as %s", (day, count, there) => {
  expect(addYears(calendarDate(day), count)).toBe(there);
});
