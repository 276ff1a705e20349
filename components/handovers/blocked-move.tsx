import { WaitingFor } from "@/components/moves/blockers";
import { Link } from "@/components/ui/link";
import type { MoveFacts } from "@/lib/domain/moves/handover-guards";
import { refusalOfMove } from "@/lib/domain/moves/handover-engine";
import { moveOf, type LaterMove } from "@/lib/domain/moves/handover-moves";
import { blockersOf } from "@/lib/domain/moves/availability";
import { stepsOf } from "@/lib/domain/moves/pathway";
import type { HandoverView } from "@/lib/handovers/types";

type Props = { handover: HandoverView; move: LaterMove; facts: MoveFacts; reference: string };

/** Why a move cannot be made now, and what it waits for. */
export function BlockedMove({
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
        refusals={blockersOf(move, facts).map(refusalOfMove)}
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
