import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { today } from "@/lib/domain/testing/facts";
import { fullSentence } from "@/lib/domain/testing/full-sentence";
import { faultsOfNewCase } from "./new-case";

const faults = (dateOfBirth: string | null, earlierContactOn: string | null = null) =>
  faultsOfNewCase(
    {
      dateOfBirth: dateOfBirth === null ? null : calendarDate(dateOfBirth),
      earlierContactOn: earlierContactOn === null ? null : calendarDate(earlierContactOn),
      startedOn: calendarDate("2019-03-04"),
    },
    today,
  );
const fields = (...given: Parameters<typeof faults>) => faults(...given).map(({ field }) => field);

it("takes days that are not known, and days up to today", () => {
  expect(fields(null)).toEqual([]);
  expect(fields("2020-09-09", "2020-09-09")).toEqual([]);
  expect(fields("1897-09-10")).toEqual([]);
});

it("refuses days to come, and lives longer than any", () => {
  expect(fields("2020-09-10", "2020-09-10")).toEqual(["dateOfBirth", "earlierContactOn"]);
  expect(fields("1897-09-09")).toEqual(["dateOfBirth"]);
});

it("refuses a last contact from before the support began", () => {
  expect(fields(null, "2019-03-03")).toEqual(["earlierContactOn"]);
  expect(fields(null, "2019-03-04")).toEqual([]);
});

it.each([
  ["2020-09-10", null],
  ["1897-09-09", null],
  [null, "2020-09-10"],
  [null, "2019-03-03"],
])("says in a whole sentence what is wrong with %j and %j", (dateOfBirth, earlierContactOn) => {
  for (const { sentence } of faults(dateOfBirth, earlierContactOn)) expect(sentence).toMatch(fullSentence);
});
