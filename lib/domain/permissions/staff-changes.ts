import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { ok, refuse, type Result } from "@/lib/domain/result";

/** Whether someone may come in, and as what. */
export type Standing = { readonly role: StaffRole; readonly active: boolean };

type Change = {
  readonly before: Standing;
  readonly after: Standing;
  /** Whether someone changes their own standing. */
  readonly isSelf: boolean;
  /** How many people they are the worker of whose cases have not ended. */
  readonly people: number;
  /** How many others are administrators and may come in. */
  readonly otherAdministrators: number;
};

export type ChangeRefusal = "yourself" | "last_administrator" | { readonly hasPeople: number };

/**
 * Whether the standing of a member of staff may be changed. No one locks themself out, someone who can let others
 * in always stays, and no one is left with a worker who cannot sign in or no longer has a caseload.
 */
export function mayChangeStanding(change: Change): Result<null, ChangeRefusal> {
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

const isAdministrator = ({ role, active }: Standing) => active && role === "administrator";
