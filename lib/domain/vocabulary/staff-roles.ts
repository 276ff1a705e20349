/** The four staff roles. A person has one role in a programme. */
export const staffRoles = ["worker", "manager", "commissioner", "administrator"] as const;

export type StaffRole = (typeof staffRoles)[number];

export const roleLabels: Record<StaffRole, string> = {
  worker: "Worker",
  manager: "Manager",
  commissioner: "Commissioning manager",
  administrator: "Administrator",
};
