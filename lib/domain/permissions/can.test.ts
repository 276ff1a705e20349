import { expect, it } from "vitest";
import { can, permissions, type Permission } from "./can";
import { staffRoles } from "@/lib/domain/vocabulary/staff-roles";

/** One row per permission: worker, manager, commissioner, administrator. */
const matrix: Record<Permission, [boolean, boolean, boolean, boolean]> = {
  see_caseload: [true, true, false, false],
  read_cases: [true, true, true, false],
  log_contact: [true, true, true, false],
  add_case: [false, true, false, true],
  import_caseload: [false, true, false, true],
  reassign: [false, true, false, false],
  record_absences: [false, true, false, false],
  decide_holds: [false, false, true, false],
  account_for_everybody: [false, true, true, false],
  see_figures: [true, true, true, false],
  export_outstanding: [true, true, true, false],
  see_programme: [true, true, true, true],
  decide_programme_changes: [false, false, true, false],
  see_destinations: [true, true, true, true],
  edit_destinations: [false, true, false, true],
  see_staff: [false, true, false, true],
  manage_staff: [false, false, false, true],
};

it.each(Object.keys(permissions) as Permission[])("who may %s", (permission) => {
  expect(staffRoles.map((role) => can(role, permission))).toEqual(matrix[permission]);
});
