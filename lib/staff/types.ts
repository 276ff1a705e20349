import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import type { Carried, ThinRole } from "@/lib/domain/permissions/staff-changes";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";

/** A member of staff as the staff pages show them. */
export type StaffMember = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  status: StaffStatus;
  /** The day from which they have this status. */
  statusSince: CalendarDate;
  /** How many people with a case that has not ended they are the worker of. */
  people: number;
  /** How many people they hold for the commissioner's office. */
  held: number;
  version: number;
};

/** The staff list, with what its reader may do from it. */
export type StaffList = {
  members: readonly StaffMember[];
  /** The roles that one or no active member has. */
  thinRoles: readonly ThinRole[];
  /** How many people of the programme have no one who can act today. */
  withoutResponsible: number;
  mayManage: boolean;
  mayReassign: boolean;
};

/** The page of one member of staff. */
export type StaffPage = {
  member: StaffMember;
  isSelf: boolean;
  /** Whether the reader changes names, roles and passwords. */
  mayManage: boolean;
  /** Whether the reader suspends them and lets them leave or return. */
  mayMove: boolean;
  /** Whether the reader hands on what they carry. */
  mayHandOn: boolean;
  carried: Carried;
  /** How many people have no one who can act once they are suspended. */
  leftAlone: number;
  /** The roles that would have one or no active member without them. */
  thinWithout: readonly ThinRole[];
};
