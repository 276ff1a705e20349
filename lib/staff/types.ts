import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";

/** A member of staff as the staff pages show them. */
export type StaffMember = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  /** False for a leaver, who cannot sign in. */
  active: boolean;
  /** How many people with a case that has not ended they are the worker of. */
  people: number;
  version: number;
};

/** The staff list, with what its reader may do from it. */
export type StaffList = { members: readonly StaffMember[]; mayManage: boolean; mayReassign: boolean };

/** The page of one member of staff. */
export type StaffPage = { member: StaffMember; isSelf: boolean };
