import { expect, it } from "vitest";
import { calendarDate } from "@/lib/domain/calendar/calendar-date";
import { can } from "@/lib/domain/permissions/can";
import { type StaffRole, staffRoles } from "@/lib/domain/vocabulary/staff-roles";
import { type Reaches, reachByRole, reachOn } from "./scope";

const day = calendarDate("2020-09-09");
const covers = [{ workerId: "sam", startsOn: day, endsOn: calendarDate("2020-09-11") }];
const dates = {
  lastReferralOn: calendarDate("2020-07-31"),
  closesOn: calendarDate("2020-09-30"),
  dataEntryClosesOn: calendarDate("2020-10-23"),
  recordsFreezeOn: calendarDate("2020-12-31"),
};
const someone = (role: StaffRole) => ({
  id: "one",
  name: "Amal Devlin",
  role,
  programmeId: "york",
  dates,
  covers,
});
const reachOf = (role: StaffRole): Reaches => reachByRole[role](someone(role), day);

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

it("reaches the people of a colleague on the days of the cover, and not on the day after", () => {
  const ruth = { id: "ruth", name: "Ruth Hale", role: "worker", programmeId: "york", covers, dates } as const;
  const on = (of: string) => reachByRole.worker(ruth, calendarDate(of));

  expect(on("2020-09-11").people).toEqual({ reach: "own", workerIds: ["ruth", "sam"] });
  expect(on("2020-09-12").people).toEqual({ reach: "own", workerIds: ["ruth"] });
  expect(on("2020-09-08").people).toEqual({ reach: "own", workerIds: ["ruth"] });
  expect(on("2020-09-11").figures).toEqual({ reach: "own", workerIds: ["ruth"] });
});

it.each(staffRoles)("agrees with what a %s may do", (role) => {
  const { people, decisions, figures, files } = reachOf(role);

  expect(people.reach !== "none").toBe(can(role, "read_cases"));
  expect(decisions.reach !== "none").toBe(can(role, "decide_holds"));
  expect(figures.reach !== "none").toBe(can(role, "see_figures"));
  expect(files.reach !== "none").toBe(can(role, "import_caseload"));
});

it.each<[StaffRole, string, Partial<Record<keyof Reaches, string>>]>([
  ["worker", "2020-10-23", { people: "own", figures: "own" }],
  ["worker", "2020-10-24", {}],
  ["manager", "2020-12-31", { people: "programme", figures: "programme", files: "programme" }],
  ["manager", "2021-01-01", { figures: "programme" }],
  ["commissioner", "2021-01-01", { people: "held", decisions: "programme", figures: "programme" }],
  ["administrator", "2020-12-31", { files: "own" }],
  ["administrator", "2021-01-01", {}],
])("a %s reaches on %s: %j", (role, on, reached) => {
  const reaches = Object.entries(reachOn(someone(role), calendarDate(on)));
  const some = reaches.flatMap(([what, { reach }]) => (reach === "none" ? [] : [[what, reach]]));
  expect(Object.fromEntries(some)).toEqual(reached);
});
