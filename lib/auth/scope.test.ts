import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { can } from "@/lib/domain/permissions/can";
import { type StaffRole, staffRoles } from "@/lib/domain/vocabulary/staff-roles";
import { type Reaches, reachByRole } from "./scope";

const day = calendarDate("2020-09-09");
const reachOf = (role: StaffRole): Reaches =>
  reachByRole[role]({ id: "one", name: "Amal Devlin", role, programmeId: "york" }, day);

it("does not compile for a role without a line of its own", () => {
  // @ts-expect-error A new role must say what it reaches.
  const withAuditor: Record<StaffRole | "auditor", unknown> = reachByRole;
  expect(withAuditor).not.toHaveProperty("auditor");
});

it("does not compile for a line that leaves out what it reaches", () => {
  const { figures: _, ...rest } = reachOf("manager");
  // @ts-expect-error Leaving a part out is not a way to say everyone.
  const reaches: Reaches = rest;
  expect(reaches).not.toHaveProperty("figures");
});

it.each(staffRoles)("agrees with what a %s may do", (role) => {
  const { people, decisions, figures, files } = reachOf(role);

  expect(people.reach !== "none").toBe(can(role, "read_cases"));
  expect(decisions.reach !== "none").toBe(can(role, "decide_holds"));
  expect(figures.reach !== "none").toBe(can(role, "see_figures"));
  expect(files.reach !== "none").toBe(can(role, "import_caseload"));
});
