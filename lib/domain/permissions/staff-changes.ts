import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import type { StaffStatus } from "@/lib/domain/vocabulary/staff-statuses";
import { ok, refuse, type Result } from "@/lib/domain/result";

/** Whether a member of staff can act, and in which role. */
export type Account = { readonly role: StaffRole; readonly status: StaffStatus };

/** How an account moves between its statuses. There is no other way to let someone out or in. */
export const accountMoves = {
  suspend: { from: ["active"], to: "suspended" },
  leave: { from: ["active", "suspended"], to: "left" },
  return: { from: ["suspended", "left"], to: "active" },
} as const satisfies Record<string, { from: readonly StaffStatus[]; to: StaffStatus }>;

export type AccountMove = keyof typeof accountMoves;
export const accountMoveNames = Object.keys(accountMoves) as AccountMove[];

/** What a member of staff carries: all of it has to be handed on before they leave or take another role. */
export type Carried = {
  /** People they are the worker of: the case has not ended, or safety checks are outstanding. */
  readonly cases: number;
  /** People they hold for the commissioner's office. */
  readonly holds: number;
  /** People whose safety checks they make for the commissioner's office. */
  readonly afterCare: number;
  /** People for whom they are the deputy of a named holder or of an after-care person. */
  readonly deputies: number;
  /** Their closure requests that no one has decided. */
  readonly closureRequests: number;
  /** Their proposed holds that the office has not decided. */
  readonly holdProposals: number;
  /** Absences of colleagues that they cover, now or ahead. */
  readonly covers: number;
};

export const carriesNothing = (carried: Carried) => Object.values(carried).every((count) => count === 0);

/** Who changes an account, whose it is, and what has to be known of both. */
type Around = {
  readonly actor: { readonly id: string; readonly role: StaffRole };
  readonly member: Account & { readonly id: string };
  readonly carried: Carried;
  /** How many other administrators can sign in. */
  readonly otherAdministrators: number;
};

export type AccountRefusal =
  "not_allowed" | "yourself" | "last_administrator" | "status_moved_on" | { readonly carries: Carried };

/** Whether a role moves the account of a member of this role: an administrator all, a manager all but administrators. */
export const mayMoveAccountOf = (actor: StaffRole, member: StaffRole) =>
  actor === "administrator" || (actor === "manager" && member !== "administrator");

/**
 * Whether an account may be moved. Suspending is always possible, whatever the person carries: it must stop a stolen
 * phone at night. Leaving is not possible while they carry anything. No one moves their own account, and one
 * administrator always remains.
 */
export function mayMoveAccount(
  move: AccountMove,
  { actor, member, carried, otherAdministrators }: Around,
): Result<null, AccountRefusal> {
  const { from, to }: { from: readonly StaffStatus[]; to: StaffStatus } = accountMoves[move];
  if (!mayMoveAccountOf(actor.role, member.role)) return refuse("not_allowed");
  if (actor.id === member.id) return refuse("yourself");
  if (!from.includes(member.status)) return refuse("status_moved_on");
  if (isLastAdministrator(member, otherAdministrators) && to !== "active")
    return refuse("last_administrator");
  return to === "left" && !carriesNothing(carried) ? refuse({ carries: carried }) : ok(null);
}

/** Whether the role of a member of staff may be changed: only when no person is left with someone of the wrong role. */
export function mayChangeRole(
  role: StaffRole,
  { actor, member, carried, otherAdministrators }: Around,
): Result<null, AccountRefusal> {
  if (role === member.role) return ok(null);
  if (actor.id === member.id) return refuse("yourself");
  if (isLastAdministrator(member, otherAdministrators)) return refuse("last_administrator");
  return carriesNothing(carried) ? ok(null) : refuse({ carries: carried });
}

const isLastAdministrator = ({ role, status }: Account, others: number) =>
  role === "administrator" && status === "active" && others === 0;

/** The roles of which a programme needs more than one, so that no single account blocks a way. */
export const rolesNeededTwice = ["manager", "commissioner"] as const satisfies readonly StaffRole[];

/** A role that too few active members of staff have. */
export type ThinRole = { readonly role: (typeof rolesNeededTwice)[number]; readonly active: 0 | 1 };

/** The roles that one or no active member has; with `without`, once that member can no longer act. */
export function thinRoles(
  staff: readonly (Account & { readonly id: string })[],
  without: string | null = null,
): ThinRole[] {
  return rolesNeededTwice.flatMap((role) => {
    const active = staff.filter(
      (one) => one.role === role && one.status === "active" && one.id !== without,
    ).length;
    return active < 2 ? [{ role, active: active === 0 ? (0 as const) : (1 as const) }] : [];
  });
}
