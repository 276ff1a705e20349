import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { phaseOf } from "@/lib/domain/programme/programme";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { Actor } from "./actor";
import { can, type Permission } from "./can";

/** Who reads people: the day on which their contract, or the duty that they have under it, ends. */
type Reader = Pick<Actor, "role" | "dates">;

/**
 * Whether the record of every person is closed to someone. A worker reads until data entry closes, a manager and an
 * administrator until the freeze. The commissioner's office goes on with the people it holds: the freeze ends the
 * provider's record, not the duty of care.
 */
export function recordsClosedTo({ role, dates }: Reader, today: CalendarDate): boolean {
  switch (role) {
    case "worker":
      return today > dates.dataEntryClosesOn;
    case "manager":
    case "administrator":
      return phaseOf(dates, today) === "frozen";
    case "commissioner":
      return false;
  }
}

/** What shows people, or writes about them. Closed to everyone to whom the records are closed. */
const aboutPeople: ReadonlySet<Permission> = new Set([
  "see_caseload",
  "read_cases",
  "log_contact",
  "add_case",
  "import_caseload",
  "reassign",
]);

/** Figures are without identity. A worker's are of their own people, so they end with those. */
const ofOwnPeople: Partial<Record<StaffRole, ReadonlySet<Permission>>> = {
  worker: new Set(["see_figures", "export_outstanding"]),
};

/** Whether a role may do this, and the programme's dates still let it. */
export const mayToday = (reader: Reader, permission: Permission, today: CalendarDate): boolean =>
  can(reader.role, permission) &&
  !(
    recordsClosedTo(reader, today) &&
    (aboutPeople.has(permission) || ofOwnPeople[reader.role]?.has(permission) === true)
  );
