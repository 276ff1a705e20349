import { ok, refuse, type Result } from "@/lib/domain/result";

/** Every reason for which a case cannot be given to another worker, with the sentence to show. */
export const reassignRefusals = {
  reassign_ended: "A case that has ended stays with its worker. Reopen it first.",
  same_worker: "Choose someone else: this worker has the case already.",
  worker_not_active:
    "Choose a worker who is active here. This one has left, or is no worker of this service.",
} as const;

export type ReassignRefusal = keyof typeof reassignRefusals;

type Reassignment = {
  ended: boolean;
  fromWorkerId: string;
  /** Null when no one of this id can sign in as a worker of the programme. */
  to: { id: string } | null;
};

/** Whether a case can be given to someone. Who may do so is a manager's permission; why is always asked. */
export function reassign({ ended, fromWorkerId, to }: Reassignment): Result<null, ReassignRefusal> {
  if (!to) return refuse("worker_not_active");
  if (ended) return refuse("reassign_ended");
  return to.id === fromWorkerId ? refuse("same_worker") : ok(null);
}
