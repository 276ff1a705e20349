import { describe, expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { staffRoles, type StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { mayToday, recordsClosedTo } from "./after-the-dates";
import { can, permissions, type Permission } from "./can";

const dates = {
  lastReferralOn: calendarDate("2020-07-31"),
  closesOn: calendarDate("2020-09-30"),
  dataEntryClosesOn: calendarDate("2020-10-23"),
  recordsFreezeOn: calendarDate("2020-12-31"),
};

it.each<[string, StaffRole[]]>([
  ["2020-10-23", []],
  ["2020-10-24", ["worker"]],
  ["2020-12-31", ["worker"]],
  ["2021-01-01", ["worker", "manager", "administrator"]],
])("on %s the records are closed to %j", (day, closedTo) => {
  expect(staffRoles.filter((role) => recordsClosedTo({ role, dates }, calendarDate(day)))).toEqual(closedTo);
});

describe("mayToday", () => {
  const every = Object.keys(permissions) as Permission[];
  const left = (role: StaffRole, day: string) =>
    every.filter((permission) => mayToday({ role, dates }, permission, calendarDate(day)));

  it.each(staffRoles)("is what a %s may do while data entry is open", (role) => {
    expect(left(role, "2020-10-23")).toEqual(every.filter((permission) => can(role, permission)));
  });

  it("leaves a worker nothing about people once data entry has closed", () => {
    expect(left("worker", "2020-10-24")).toEqual(["see_programme", "see_destinations"]);
  });

  it("leaves provider staff only what has no identity once the records are frozen", () => {
    expect(left("manager", "2021-01-01")).toEqual([
      "record_absences",
      "account_for_everybody",
      "see_figures",
      "export_outstanding",
      "see_programme",
      "see_destinations",
      "edit_destinations",
      "see_staff",
    ]);
    expect(left("administrator", "2021-01-01")).toEqual([
      "see_programme",
      "see_destinations",
      "edit_destinations",
      "see_staff",
      "manage_staff",
    ]);
  });

  it("leaves the commissioner's office everything", () => {
    expect(left("commissioner", "2021-01-01")).toEqual(every.filter((one) => can("commissioner", one)));
  });
});
