import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";

/** Who is acting: a member of staff in the role that they have in one programme. */
export type Actor = { id: string; name: string; role: StaffRole; programmeId: string };
