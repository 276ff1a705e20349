import { expect, it } from "vitest";
import { counted, days, people } from "./count";

it("agrees in number, and parts thousands", () => {
  expect([people(0), people(1), people(38), people(1250)]).toEqual([
    "0 people",
    "1 person",
    "38 people",
    "1,250 people",
  ]);
  expect([days(1), days(14)]).toEqual(["1 day", "14 days"]);
  expect(counted(2, "enquiry", "enquiries")).toBe("2 enquiries");
});
