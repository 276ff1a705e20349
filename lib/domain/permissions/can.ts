import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";

/** Who may do what, by role. The scope decides on which cases, the table of moves on which moves. */
export const permissions = {
  see_caseload: ["worker", "manager"],
  read_cases: ["worker", "manager", "commissioner"],
  log_contact: ["worker", "manager", "commissioner"],
  add_case: ["manager", "administrator"],
  import_caseload: ["manager", "administrator"],
  reassign: ["manager"],
  record_absences: ["manager"],
  decide_holds: ["commissioner"],
  account_for_everybody: ["manager", "commissioner"],
  see_figures: ["worker", "manager", "commissioner"],
  export_outstanding: ["worker", "manager", "commissioner"],
  see_programme: ["worker", "manager", "commissioner", "administrator"],
  decide_programme_changes: ["commissioner"],
  see_destinations: ["worker", "manager", "commissioner", "administrator"],
  edit_destinations: ["manager", "administrator"],
  see_staff: ["manager", "administrator"],
  manage_staff: ["administrator"],
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof permissions;

/** Whether a role may do this at all. */
export const can = (role: StaffRole, permission: Permission) =>
  (permissions[permission] as readonly StaffRole[]).includes(role);
