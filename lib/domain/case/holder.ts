import type { CaseFacts, Holder } from "@/lib/domain/facts/case";
import type { HolderChange } from "@/lib/domain/facts/holder-change";
import type { EffectiveEvents } from "@/lib/domain/history/effective-events";

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
 * holder. A closed case keeps the destination that took over; otherwise it has no holder. A person whose handover broke
 * down, or who is taken on again, returns to the named holder or else to a worker. `before` is null when the case is being opened.
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
    case "taken_on_again": {
      const { workerId } = change;
      return { ...before, workerId, holder: heldByUs({ ...before, workerId }), takenOverBy: null };
    }
    case "reopened":
      return { ...before, holder: before.takenOverBy ? destination(before.takenOverBy) : heldByUs(before) };
  }
}

/** Who is responsible after all changes that count, oldest first; null before the case was opened. */
export const responsibilityAfter = (
  changes: EffectiveEvents<{ change: HolderChange }>,
): Responsibility | null =>
  changes.reduce<Responsibility | null>((before, { change }) => holderAfter(change, before), null);

/** The changes that open a case again after it has ended. */
const reopening: readonly HolderChange["kind"][] = ["reopened", "taken_on_again", "lead_broken_down"];

/** The change that ended the case, after all changes that count; null while the case has not ended. */
export function endAfter<Change extends { change: HolderChange }>(
  changes: EffectiveEvents<Change>,
): Change | null {
  const last = changes.findLast(({ change: { kind } }) => kind === "closed" || reopening.includes(kind));
  return last?.change.kind === "closed" ? last : null;
}

/** The named holder if there was one, otherwise the worker. */
const heldByUs = ({ workerId, officeHolderId }: Responsibility): Holder =>
  officeHolderId ? office(officeHolderId) : worker(workerId);

const worker = (workerId: string): Holder => ({ by: "worker", workerId });
const office = (staffId: string): Holder => ({ by: "office", staffId });
const destination = (destinationId: string): Holder => ({ by: "destination", destinationId });
