import { overlap, type Days } from "@/lib/domain/facts/availability";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";
import { ok, refuse, type Result } from "@/lib/domain/result";

/** A member of staff of the programme, with the days on which they are away. */
export type Colleague = {
  readonly id: string;
  readonly role: StaffRole;
  readonly status: StaffStatus;
  readonly absences: readonly Days[];
};

/** Why an absence or a cover is not recorded, with its sentence. */
export const absenceRefusals = {
  ends_before_start: "The last day cannot be before the first day. Check both days.",
  already_away:
    "They are already away on some of these days. Record that they are back, or choose other days.",
  covers_themselves: "Someone who is away cannot cover for themselves. Select a colleague, or no one yet.",
  cover_not_active: "This person cannot sign in. Select an active worker or manager.",
  cover_wrong_role: "Only a worker or a manager of this programme can cover. Select someone else.",
  cover_away: "This person is away on some of these days. Select someone else.",
} as const;

export type AbsenceRefusal = keyof typeof absenceRefusals;

/** The roles whose absence is recorded, and who cover. The commissioner's office has deputies instead. */
export const coveringRoles = ["worker", "manager"] as const satisfies readonly StaffRole[];

export const mayBeAway = (role: StaffRole) => (coveringRoles as readonly StaffRole[]).includes(role);

type Cover = {
  readonly days: Days;
  readonly staffId: string;
  /** "unknown" is someone who is not of this programme. */
  readonly coverer: Colleague | "unknown" | null;
};

/** Whether someone may cover for a member of staff on these days. No one yet is an answer too. */
export function mayCover({ days, staffId, coverer }: Cover): Result<null, AbsenceRefusal> {
  if (coverer === null) return ok(null);
  if (coverer === "unknown" || !mayBeAway(coverer.role)) return refuse("cover_wrong_role");
  if (coverer.id === staffId) return refuse("covers_themselves");
  if (coverer.status !== "active") return refuse("cover_not_active");
  return coverer.absences.some((away) => overlap(away, days)) ? refuse("cover_away") : ok(null);
}

/** Whether an absence may be recorded, also one that has begun or is over. */
export function mayRecordAbsence({
  otherAbsences,
  ...cover
}: Cover & { readonly otherAbsences: readonly Days[] }): Result<null, AbsenceRefusal> {
  const { days } = cover;
  if (days.endsOn < days.startsOn) return refuse("ends_before_start");
  if (otherAbsences.some((other) => overlap(other, days))) return refuse("already_away");
  return mayCover(cover);
}
