import type { Cover } from "@/lib/domain/facts/availability";
import type { ProgrammeDates } from "@/lib/domain/programme/programme";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";

/** Who is acting: a member of staff in the role that they have in one programme. */
export type Actor = {
  id: string;
  name: string;
  role: StaffRole;
  programmeId: string;
  /** For whom they cover, on which days. */
  covers: readonly Cover[];
  /** The dates of the programme: on some of them a role's reach ends. */
  dates: ProgrammeDates;
};
