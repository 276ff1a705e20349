import { describe, expect, it } from "vitest";
import { calendarDate } from "./calendar-date";
import { ageOn, daysFromNow, longDay, plainDay, plainInstant, sentenceDay, typedDay } from "./format";

const day = calendarDate;
const today = day("2020-09-09");

describe("the words of a day", () => {
  it("types a day without noughts before it", () => {
    expect(typedDay(today)).toBe("9 9 2020");
    expect(typedDay(day("2020-11-25"))).toBe("25 11 2020");
  });

  it.each([
    ["2020-11-25", "25 Nov", "25 November", "Wednesday 25 November 2020"],
    ["2019-11-25", "25 Nov 2019", "25 November 2019", "Monday 25 November 2019"],
    ["2020-09-01", "1 Sep", "1 September", "Tuesday 1 September 2020"],
    ["2021-01-01", "1 Jan 2021", "1 January 2021", "Friday 1 January 2021"],
    ["2020-02-29", "29 Feb", "29 February", "Saturday 29 February 2020"],
  ])("%s", (text, plain, inSentence, long) => {
    expect([plainDay(day(text), today), sentenceDay(day(text), today), longDay(day(text))]).toEqual([
      plain,
      inSentence,
      long,
    ]);
  });

  it.each([
    ["2020-09-09", "today"],
    ["2020-09-10", "tomorrow"],
    ["2020-09-08", "yesterday"],
    ["2020-09-24", "in 15 days"],
    ["2020-08-16", "24 days ago"],
    ["2020-10-30", "in 51 days"],
  ])("%s is %s", (text, words) => {
    expect(daysFromNow(day(text), today)).toBe(words);
  });
});

describe("plainInstant", () => {
  it.each([
    ["2020-09-09T13:05:00Z", "9 Sep, 14:05"],
    ["2020-07-01T23:30:00Z", "2 Jul, 00:30"],
    ["2020-12-01T23:30:00Z", "1 Dec, 23:30"],
    ["2020-10-25T00:30:00Z", "25 Oct, 01:30"],
    ["2019-09-09T08:00:00Z", "9 Sep 2019, 09:00"],
  ])("%s is %s in London", (instant, words) => {
    expect(plainInstant(new Date(instant), today)).toBe(words);
  });
});

describe("ageOn", () => {
  it.each([
    ["1984-09-09", "2020-09-09", 36, "on the birthday"],
    ["1984-09-10", "2020-09-09", 35, "the day before it"],
    ["1984-02-29", "2021-02-28", 36, "born on a leap day, on the last of February"],
    ["1984-02-29", "2021-03-01", 37, "and on 1 March"],
    ["1984-02-29", "2020-02-29", 36, "and in a leap year on the day itself"],
    ["2020-09-09", "2020-09-09", 0, "on the day of birth"],
  ])("born %s, on %s: %i, %s", (birth, on, age) => {
    expect(ageOn(day(birth), day(on))).toBe(age);
  });
});
