import { expect, it } from "vitest";
import { bankHolidaysOf } from "./bank-holidays";

/** England and Wales as gov.uk/bank-holidays publishes them, month-day. */
const published = {
  2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
  2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
  2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
};

it.each(Object.entries(published))("knows the bank holidays of %s", (year, days) => {
  expect([...bankHolidaysOf(Number(year))].sort()).toEqual(days.split(" ").map((day) => `${year}-${day}`));
});

it.each([
  ["the earliest of this century", 2008, "2008-03-24"],
  ["the latest of this century", 2038, "2038-04-26"],
  ["the first year of a cycle of the moon", 2014, "2014-04-21"],
  ["one of the method's two exceptions", 2049, "2049-04-19"],
  ["the other exception", 2076, "2076-04-20"],
  ["the latest of another century", 1886, "1886-04-26"],
])("finds Easter Monday: %s", (_, year, easterMonday) => {
  expect([...bankHolidaysOf(year)]).toContain(easterMonday);
});
