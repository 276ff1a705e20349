import type { Holder } from "./facts";

/** The moments at which responsibility can move, with what they say about it. Nothing else changes the holder. */
export type HolderChange =
  | { kind: "opened"; workerId: string }
  | { kind: "reassigned"; workerId: string }
  | { kind: "lead_completed"; destinationId: string }
  | { kind: "closed" }
  | { kind: "reopened" };

/** Who worked the case, who is responsible, and which destination has taken over, if any. */
export type Responsibility = { workerId: string; holder: Holder; takenOverBy: string | null };

/**
 * Who is responsible after a change. A reassignment moves the work at once, and the responsibility with it as
 * long as the worker is the holder. A closed case keeps the destination that took over, else it has nobody; a
 * reopened one returns to whoever had it before it closed. Null before means that the case is being opened.
 */
export function holderAfter(change: HolderChange, before: Responsibility | null): Responsibility {
  if (change.kind === "opened") {
    return { workerId: change.workerId, holder: worker(change.workerId), takenOverBy: null };
  }
  if (!before) throw new Error(`A case was ${change.kind} before it was opened`);

  switch (change.kind) {
    case "reassigned":
      return {
        ...before,
        workerId: change.workerId,
        holder: before.holder.by === "worker" ? worker(change.workerId) : before.holder,
      };
    case "lead_completed":
      return { ...before, holder: destination(change.destinationId), takenOverBy: change.destinationId };
    case "closed":
      return { ...before, holder: before.takenOverBy ? destination(before.takenOverBy) : { by: "nobody" } };
    case "reopened":
      return {
        ...before,
        holder: before.takenOverBy ? destination(before.takenOverBy) : worker(before.workerId),
      };
  }
}

const worker = (workerId: string): Holder => ({ by: "worker", workerId });
const destination = (destinationId: string): Holder => ({ by: "destination", destinationId });
