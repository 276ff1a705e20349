import type { Metadata } from "next";
import { PersonAside } from "@/components/cases/person-aside";
import { LockedMove } from "@/components/handovers/locked-move";
import { MoveForm } from "@/components/handovers/move-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/layout";
import { moveOf } from "@/lib/domain/handover/moves";
import { locksOf } from "@/lib/domain/handover/outlook";
import { kindLabels, statusLabels } from "@/lib/domain/handover/statuses";
import { loadMove } from "@/lib/handovers/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

/** The same for every move: which one stands in the heading. */
export const metadata: Metadata = { title: "Move a handover" };

export default async function MoveHandoverPage({
  params,
}: PageProps<"/cases/[reference]/handovers/[handoverId]/[move]">) {
  const { reference, handoverId, move: asked } = await params;
  const { head, handover, move, facts, contacts } = await loadMove(reference, handoverId, asked);
  const { kind, destination, status } = handover;

  return (
    <>
      <BackLink href={`/cases/${reference}`}>Back to {head.name}</BackLink>
      <Columns aside={<PersonAside head={head} today={facts.today} />}>
        <Card>
          <h1>{moveOf(move).label}</h1>
          <p>
            {kindLabels[kind]} handover to <strong>{destination.name}</strong>. Now: {statusLabels[status]}.
          </p>
          {locksOf(move, facts).length > 0 ? (
            <LockedMove {...{ handover, move, facts, reference }} />
          ) : (
            <MoveForm {...{ head, handover, move, facts, contacts }} requestKey={newRequestKey()} />
          )}
        </Card>
      </Columns>
    </>
  );
}
