import type { Metadata } from "next";
import { LastEntry } from "@/components/handovers/last-entry";
import { HandoverMoveForm } from "@/components/handovers/handover-move-form";
import { MovePage } from "@/components/moves/move-page";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import { kindLabels, statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { loadMove } from "@/lib/handovers/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

/** The same for every move: the heading says which one it is. */
export const metadata: Metadata = { title: "Record on a handover" };

export default async function HandoverMovePage({
  params,
}: PageProps<"/cases/[reference]/handovers/[handoverId]/[move]">) {
  const { reference, handoverId, move } = await params;
  const loaded = await loadMove(reference, handoverId, move);
  const { kind, destination, status } = loaded.handover;

  return (
    <MovePage
      title={moveOf(loaded.move).label}
      lead={`${kindLabels[kind]} handover to ${destination.name}. Status: ${statusLabels[status]}.`}
      head={loaded.head}
      today={loaded.facts.today}
      before={loaded.move === "take_back" && <LastEntry facts={loaded.facts} />}
    >
      <HandoverMoveForm {...loaded} requestKey={newRequestKey()} />
    </MovePage>
  );
}
