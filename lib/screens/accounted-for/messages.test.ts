import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { dayRefusalWords, type DayRefusal } from "./messages";
import { hrefOfAccountedFor, accountedForSearchSchema } from "./schema";

const span = { first: calendarDate("2020-07-01"), today: calendarDate("2020-09-09") };

it.each<[DayRefusal, string]>([
  ["not_a_day", "Enter a real date, for example 15 8 2020."],
  ["ambiguous", "Enter the year with four figures, for example 15 8 2020."],
  ["before_first", "Enter a date on or after 1 July 2020, when the first case was opened."],
  ["after_today", "The date must be today, 9 September 2020, or in the past."],
])("answers a day that is %s with “%s”", (refusal, sentence) => {
  expect(dayRefusalWords(refusal, span)).toBe(sentence);
});

it("says that no cases have been opened yet", () => {
  expect(dayRefusalWords("before_first", { ...span, first: null })).toBe("No cases have been opened yet.");
});

it("reads its own addresses and ignores anything else", () => {
  const day = calendarDate("2020-08-15");
  const read = (address: string) =>
    accountedForSearchSchema.parse(Object.fromEntries(new URL(address, "http://here").searchParams));

  expect(hrefOfAccountedFor(day)).toBe("/accounted-for?on=2020-08-15");
  expect(read(hrefOfAccountedFor(day, "held", 2))).toEqual({ on: "2020-08-15", group: "held", page: 2 });
  expect(read("/accounted-for?group=everyone&page=x")).toEqual({ on: "", group: null, page: 1 });
  expect(accountedForSearchSchema.parse({ on: ["2020-08-15", "2020-08-16"] }).on).toBe("");
});
