import { Blockers } from "@/components/moves/blockers";
import { Link } from "@/components/ui/link";
import { effectiveEvents } from "@/lib/domain/history/effective-events";
import { moveOf, type LaterMove } from "@/lib/domain/moves/handover-moves";
import { stepsOf } from "@/lib/domain/moves/pathway";
import type { Refusal } from "@/lib/domain/moves/table";
import type { HandoverView } from "@/lib/handovers/types";
import { hrefTo } from "@/lib/routes";

type Props = {
  handover: HandoverView;
  move: LaterMove;
  blockers: readonly Refusal[];
  reference: string;
};

/** Why a move of a handover cannot be made now, and which steps come before it. */
export function BlockedMove({ handover, move, blockers, reference }: Props) {
  const { id: handoverId, status, history, destination } = handover;
  const made = effectiveEvents(history)
    .filter(({ onlyRecorded }) => !onlyRecorded)
    .map((past) => past.move);
  const step = stepsOf(status, made).find((one) => one.move === move);
  const before = step?.state === "waiting" ? step.waitingFor : [];
  const isNotLinked = (name: LaterMove) => !blockers.some(({ fix }) => fix === name);

  return (
    <>
      <Blockers blockers={blockers} where={{ reference, handoverId, destinationId: destination.id }} />
      {before.filter(isNotLinked).map((name) => (
        <p key={name}>
          First:{" "}
          <Link href={hrefTo("handoverMove", { reference, handoverId, move: name })}>
            {moveOf(name).label}
          </Link>
        </p>
      ))}
      <p>
        <Link href={hrefTo("case", { reference })}>Back to the case</Link>
      </p>
    </>
  );
}
