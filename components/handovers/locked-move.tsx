import { WaitingFor } from "@/components/moves/waiting-for";
import { Link } from "@/components/ui/link";
import type { MoveFacts } from "@/lib/domain/handover/guards";
import { refusalOfMove } from "@/lib/domain/handover/move";
import { moveOf, type LaterMove } from "@/lib/domain/handover/moves";
import { locksOf } from "@/lib/domain/handover/outlook";
import { stepsOf } from "@/lib/domain/handover/road";
import type { HandoverView } from "@/lib/handovers/types";

type Props = { handover: HandoverView; move: LaterMove; facts: MoveFacts; reference: string };

/** Why a move cannot be made now, and what it waits for. */
export function LockedMove({
  handover: { id, status, history, destination },
  move,
  facts,
  reference,
}: Props) {
  const step = stepsOf(
    status,
    history.map((made) => made.move),
  ).find((one) => one.move === move);
  const waitsFor = step?.state === "waiting" ? step.waitsFor : [];

  return (
    <>
      <WaitingFor
        refusals={locksOf(move, facts).map(refusalOfMove)}
        reference={reference}
        handoverId={id}
        destinationId={destination.id}
      />
      {waitsFor.map((before) => (
        <p key={before}>
          It waits for:{" "}
          <Link href={`/cases/${reference}/handovers/${id}/${before}`}>{moveOf(before).label}</Link>
        </p>
      ))}
      <p>
        <Link href={`/cases/${reference}`}>Back to the case</Link>
      </p>
    </>
  );
}
