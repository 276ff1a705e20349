import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { MoveForm } from "@/components/handovers/move-form";
import { Card } from "@/components/ui/card";
import { moveOf } from "@/lib/domain/moves/handover-moves";
import { kindLabels, statusLabels } from "@/lib/domain/vocabulary/handover-statuses";
import { loadMove } from "@/lib/handovers/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

/** The same for every move: which one it is stands in the heading. */
export const metadata: Metadata = { title: "Move a handover" };

export default async function MoveHandoverPage({
  params,
}: PageProps<"/cases/[reference]/handovers/[handoverId]/[move]">) {
  const { reference, handoverId, move: asked } = await params;
  const { head, handover, move, facts, contacts } = await loadMove(reference, handoverId, asked);
  const { kind, destination, status } = handover;

  return (
    <CaseFormPage
      title={moveOf(move).label}
      lead={`${kindLabels[kind]} handover to ${destination.name}. Now: ${statusLabels[status]}.`}
      head={head}
      today={facts.today}
    >
      <Card>
        <MoveForm {...{ head, handover, move, facts, contacts }} requestKey={newRequestKey()} />
      </Card>
    </CaseFormPage>
  );
}
