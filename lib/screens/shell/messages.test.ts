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

describe.each(Object.keys(labels) as StaffRole[])("the links of a %s", (role) => {
  it("are the pages of the role", () => {
    expect(linksFor(role).map(({ label }) => label)).toEqual(labels[role]);
  });

  it("begin at home", () => {
    expect(linksFor(role)[0]?.href).toBe(homes[role]);
  });
});

describe("the closing strip", () => {
  const york = {
    lastReferralOn: calendarDate("2020-07-31"),
    closesOn: calendarDate("2020-09-30"),
    dataEntryClosesOn: calendarDate("2020-10-23"),
    recordsFreezeOn: calendarDate("2020-12-31"),
  };

  it.each([
    ["2020-07-31", "61 days until support ends on 30 September 2020"],
    ["2020-09-09", "21 days until support ends on 30 September 2020"],
    ["2020-09-29", "1 day until support ends on 30 September 2020"],
    ["2020-09-30", "Today is the last day of support, 30 September 2020"],
    ["2020-10-23", "Support ended on 30 September 2020; corrections until 23 October 2020"],
    ["2020-10-24", "Support ended on 30 September 2020; managers can correct until 31 December 2020"],
    ["2021-01-01", "Records are frozen since 31 December 2020: they can be read, not changed"],
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
