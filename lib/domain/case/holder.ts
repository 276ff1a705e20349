import type { CaseFacts, Holder } from "@/lib/domain/facts/case";

/** The events that can change who is responsible. Nothing else changes the holder. */
export type HolderChange =
  | { kind: "opened"; workerId: string }
  | { kind: "reassigned"; workerId: string }
  | { kind: "hold_accepted"; staffId: string }
  | { kind: "hold_handed_on"; staffId: string }
  | { kind: "hold_ended" }
  | { kind: "lead_completed"; destinationId: string }
  | { kind: "lead_broken_down" }
  | { kind: "closed" }
  | { kind: "reopened" };

/** The worker of the case, who is responsible, and who was before a destination took over or the case closed. */
export type Responsibility = {
  workerId: string;
  holder: Holder;
  takenOverBy: string | null;
  /** The named holder, whose hold is accepted or ended with a handover or a closure. */
  officeHolderId: string | null;
};

/** Who is responsible for a case as its facts are, and who was so before a destination took over or the case ended. */
export const responsibilityOf = ({
  workerId,
  holder,
  officeHolderId,
  handovers,
}: Pick<CaseFacts, "workerId" | "holder" | "officeHolderId" | "handovers">): Responsibility => ({
  workerId,
  holder,
  takenOverBy:
    handovers.find(({ kind, status }) => kind === "lead" && status === "completed")?.destinationId ?? null,
  officeHolderId,
});

/**
 * Who is responsible after a change. Reassigning changes the worker at once, and the holder too if the worker is the
 * holder. A closed case keeps the destination that took over; otherwise it has no holder. A reopened case, and one whose
 * handover broke down, returns to its previous holder. `before` is null when the case is being opened.
 */
export function holderAfter(change: HolderChange, before: Responsibility | null): Responsibility {
  if (change.kind === "opened") {
    const { workerId } = change;
    return { workerId, holder: worker(workerId), takenOverBy: null, officeHolderId: null };
  }
  if (!before) throw new Error(`A case was ${change.kind} before it was opened`);

  switch (change.kind) {
    case "reassigned":
      return {
        ...before,
        workerId: change.workerId,
        holder: before.holder.by === "worker" ? worker(change.workerId) : before.holder,
      };
    case "hold_accepted":
    case "hold_handed_on":
      return { ...before, holder: office(change.staffId), officeHolderId: change.staffId };
    case "hold_ended":
      return { ...before, holder: worker(before.workerId), officeHolderId: null };
    case "lead_completed":
      return { ...before, holder: destination(change.destinationId), takenOverBy: change.destinationId };
    case "lead_broken_down":
      return { ...before, holder: heldByUs(before), takenOverBy: null };
    case "closed":
      return { ...before, holder: before.takenOverBy ? destination(before.takenOverBy) : { by: "no_one" } };
    case "reopened":
      return { ...before, holder: before.takenOverBy ? destination(before.takenOverBy) : heldByUs(before) };
  }
}

/** The named holder if there was one, otherwise the worker. */
const heldByUs = ({ workerId, officeHolderId }: Responsibility): Holder =>
  officeHolderId ? office(officeHolderId) : worker(workerId);

const worker = (workerId: string): Holder => ({ by: "worker", workerId });
const office = (staffId: string): Holder => ({ by: "office", staffId });
const destination = (destinationId: string): Holder => ({ by: "destination", destinationId });
