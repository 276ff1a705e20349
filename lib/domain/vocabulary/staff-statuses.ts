/** Whether a member of staff can act: suspended keeps what they carry, left has handed everything on. */
export const staffStatuses = ["active", "suspended", "left"] as const;

export type StaffStatus = (typeof staffStatuses)[number];

export const staffStatusLabels: Record<StaffStatus, string> = {
  active: "Can sign in",
  suspended: "Suspended",
  left: "Left",
};
