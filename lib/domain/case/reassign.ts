import { ok, refuse, type Result } from "@/lib/domain/result";

/** Every reason why a case cannot be reassigned, with its sentence. */
export const reassignRefusals = {
  reassign_ended: "This case has ended. Reopen it before you reassign it.",
  same_worker: "This worker already has the case. Select another worker.",
  worker_not_active: "Select an active worker. This person has left, or is not a worker in this service.",
} as const;

export type ReassignRefusal = keyof typeof reassignRefusals;

type Reassignment = {
  ended: boolean;
  fromWorkerId: string;
  /** Null when this id is not an active worker of the programme. */
  to: { id: string } | null;
};

/** Whether a case can be reassigned. Only a manager may do it, and must give a reason. */
export function reassign({ ended, fromWorkerId, to }: Reassignment): Result<null, ReassignRefusal> {
  if (!to) return refuse("worker_not_active");
  if (ended) return refuse("reassign_ended");
  return to.id === fromWorkerId ? refuse("same_worker") : ok(null);
}
