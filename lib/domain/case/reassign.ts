import { can } from "@/lib/domain/permissions/can";
import type { StaffRole } from "@/lib/domain/vocabulary/staff-roles";
import { ok, refuse, type Result } from "@/lib/domain/result";

/** Every reason why a case cannot be reassigned, with its sentence. */
export const reassignRefusals = {
  reassign_ended: "This case has ended and no safety check is outstanding. Reopen it before you reassign it.",
  same_worker: "This worker already has the case. Select another worker.",
  worker_not_active: "Select an active worker. This person has left, or is not a worker in this service.",
} as const;

export type ReassignRefusal = keyof typeof reassignRefusals;

type Reassignment = {
  /** Someone has to act for the person: the case has not ended, or safety checks are outstanding. */
  needsSomeone: boolean;
  fromWorkerId: string;
  /** Null when this id is not an active worker of the programme. */
  to: { id: string } | null;
};

/**
 * Whether a role reassigns cases: a manager, and the commissioner's office, by reference, where no manager is active.
 * Without it no one could give a person a worker once the only manager is suspended.
 */
export const mayReassign = (role: StaffRole, activeManagers: number): boolean =>
  can(role, "reassign") || (can(role, "decide_holds") && activeManagers === 0);

/** Whether a case can be reassigned. It takes a reason. */
export function reassign({ needsSomeone, fromWorkerId, to }: Reassignment): Result<null, ReassignRefusal> {
  if (!to) return refuse("worker_not_active");
  if (!needsSomeone) return refuse("reassign_ended");
  return to.id === fromWorkerId ? refuse("same_worker") : ok(null);
}
