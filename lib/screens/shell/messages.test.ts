import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { closingWords, demoWords, homes, linksFor } from "./messages";

const labels: Record<StaffRole, string[]> = {
  worker: ["My caseload", "Today", "Log a contact", "Outstanding", "Destinations", "Dashboard"],
  manager: [
    "Caseload",
    "Today",
    "Log a contact",
    "Outstanding",
    "Destinations",
    "Dashboard",
    "Import",
    "Staff",
  ],
  commissioner: ["Dashboard", "Held", "Outstanding", "Destinations"],
  administrator: ["Staff", "Destinations", "Import"],
};

const york = {
  lastReferralOn: calendarDate("2020-07-31"),
  closesOn: calendarDate("2020-09-30"),
  dataEntryClosesOn: calendarDate("2020-10-23"),
  recordsFreezeOn: calendarDate("2020-12-31"),
};
const labelsOn = (role: StaffRole, day: string) =>
  linksFor({ role, dates: york }, calendarDate(day)).map(({ label }) => label);

describe.each(Object.keys(labels) as StaffRole[])("the links of a %s", (role) => {
  it("are the pages of the role", () => {
    expect(labelsOn(role, "2020-10-23")).toEqual(labels[role]);
  });

  it("begin at home", () => {
    expect(linksFor({ role, dates: york }, calendarDate("2020-09-09"))[0]?.href).toBe(homes[role]);
  });
});

it("lead to nothing about people once the records are closed to the role", () => {
  expect(labelsOn("worker", "2020-10-24")).toEqual(["Destinations"]);
  expect(labelsOn("manager", "2021-01-01")).toEqual(["Outstanding", "Destinations", "Dashboard", "Staff"]);
  expect(labelsOn("commissioner", "2021-01-01")).toEqual(labels.commissioner);
});

describe("the closing strip", () => {
  it.each([
    ["2020-07-31", "61 days until support ends on 30 September 2020"],
    ["2020-09-09", "21 days until support ends on 30 September 2020"],
    ["2020-09-29", "1 day until support ends on 30 September 2020"],
    ["2020-09-30", "Today is the last day of support, 30 September 2020"],
    ["2020-10-23", "Support ended on 30 September 2020; corrections until 23 October 2020"],
    ["2020-10-24", "Support ended on 30 September 2020; managers can correct until 31 December 2020"],
    [
      "2021-01-01",
      "Records are frozen since 31 December 2020: the commissioner’s office goes on with the people it holds",
    ],
  ])("says on %s: %s", (today, sentence) => {
    const { emphasised, text } = closingWords(york, calendarDate(today));
    expect(`${emphasised} ${text}`).toBe(sentence);
  });

  it("says in the demonstration what is set and what is invented", () => {
    expect(demoWords(calendarDate("2020-09-09"))).toBe(
      "Demonstration: today is set to Wednesday 9 September 2020 and the people are invented.",
    );
  });
});
