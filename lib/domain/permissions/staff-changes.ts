import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { ok, refuse, type Result } from "@/lib/domain/result";

/** Whether a member of staff can sign in, and in which role. */
export type AccountStatus = { readonly role: StaffRole; readonly active: boolean };

type Change = {
  readonly before: AccountStatus;
  readonly after: AccountStatus;
  /** Whether the person changes their own account. */
  readonly isSelf: boolean;
  /** How many people with a case that has not ended they are the worker of. */
  readonly people: number;
  /** How many other administrators can sign in. */
  readonly otherAdministrators: number;
};

export type ChangeRefusal = "yourself" | "last_administrator" | { readonly hasPeople: number };

/**
 * Whether the role of a member of staff may be changed or their account disabled. No one locks themselves out, one
 * administrator always remains, and no person is left with a worker who cannot sign in or no longer has a caseload.
 */
export function mayChangeAccount(change: Change): Result<null, ChangeRefusal> {
  const { before, after, isSelf, people, otherAdministrators } = change;
  const changesRole = before.role !== after.role;
  const leaves = before.active && !after.active;
  if (!changesRole && !leaves) return ok(null);

  if (isSelf) return refuse("yourself");
  if (isAdministrator(before) && !isAdministrator(after) && otherAdministrators === 0) {
    return refuse("last_administrator");
  }
  return people > 0 ? refuse({ hasPeople: people }) : ok(null);
}

const isAdministrator = ({ role, active }: AccountStatus) => active && role === "administrator";
