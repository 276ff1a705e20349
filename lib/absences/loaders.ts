import "server-only";
import { requireActor } from "@/lib/auth/actor";
import type { CalendarDate } from "@/lib/domain/calendar/calendar-date";
import { coveringRoles, mayBeAway } from "@/lib/domain/permissions/absences";
import { can } from "@/lib/domain/permissions/can";
import { today } from "@/lib/platform/clock";
import { toldApartIn } from "@/lib/programmes/reads";
import { listStaff } from "@/lib/staff/reads";
import type { StaffMember } from "@/lib/staff/types";
import { listOpenAbsences } from "./reads";
import type { OpenAbsence, StaffAbsences } from "./types";

/** The absences of a member of staff for the colleague who records them; null for anyone else, and for who is never away here. */
export async function loadAbsencesOf(member: StaffMember): Promise<StaffAbsences | null> {
  const actor = await requireActor();
  if (!can(actor.role, "record_absences") || !mayBeAway(member.role) || member.status !== "active")
    return null;

  const staff = await listStaff(actor);
  return {
    absences: await listOpenAbsences(member.id),
    coverers: (await toldApartIn(actor.programmeId, staff)).filter(
      ({ id, role, status }) =>
        id !== member.id && status === "active" && (coveringRoles as readonly string[]).includes(role),
    ),
    today: today(),
  };
}

/** The reader's own absences, to read. */
export async function loadOwnAbsences(): Promise<{ absences: OpenAbsence[]; today: CalendarDate }> {
  const { id } = await requireActor();
  return { absences: await listOpenAbsences(id), today: today() };
}
