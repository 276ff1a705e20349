import type { Metadata } from "next";
import { DeathEffectsCard } from "@/components/deaths/death-effects-card";
import { DeathFacts } from "@/components/deaths/death-facts";
import { CaseMoveForm } from "@/components/moves/case-move-form";
import { MovePage } from "@/components/moves/move-page";
import { RequestedClosure } from "@/components/moves/requested-closure";
import { Card } from "@/components/ui/card";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import { loadCaseMove } from "@/lib/moves/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

/** The same for every move: the heading says which one it is. */
export const metadata: Metadata = { title: "Record on a case" };

export default async function CaseMovePage({ params }: PageProps<"/cases/[reference]/moves/[move]">) {
  const { reference, move } = await params;
  const form = await loadCaseMove(reference, move);
  const { head, facts, chosen, closureRequested, death, deathEffects, workers, version } = form;

  return (
    <MovePage
      title={caseMoveOf(chosen.move).label}
      head={head}
      today={facts.today}
      before={
        <>
          {closureRequested && <RequestedClosure asked={closureRequested} today={facts.today} />}
          {deathEffects && <DeathEffectsCard name={head.name} effects={deathEffects} />}
          {death && (
            <Card title="Recorded death">
              <DeathFacts death={death} today={facts.today} />
            </Card>
          )}
        </>
      }
    >
      <CaseMoveForm
        {...{ chosen, facts, version, reference, workers }}
        requestKey={newRequestKey()}
        about={[{ label: "Person", value: `${head.name}, ${head.reference}` }]}
      />
    </MovePage>
  );
}
