import type { Metadata } from "next";
import { ClosureFacts } from "@/components/closures/closure-facts";
import { CaseMoveForm } from "@/components/moves/case-move-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import { loadClosureMove } from "@/lib/screens/held/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

/** The same for both decisions: the heading says which one it is. */
export const metadata: Metadata = { title: "Decide a closure request" };

export default async function DecideClosurePage({ params }: PageProps<"/closures/[requestId]/[move]">) {
  const { requestId, move: asked } = await params;
  const { move, reference, closure, facts, version } = await loadClosureMove(requestId, asked);

  return (
    <>
      <BackLink href={hrefTo("held")}>Back to held cases and decisions</BackLink>
      <hgroup>
        <h1>{caseMoveOf(move).label}</h1>
        <p className="quiet">{reference}</p>
      </hgroup>
      {closure && (
        <Card title="Closure request">
          <ClosureFacts closure={closure} today={facts.today} />
        </Card>
      )}
      <Card>
        <CaseMoveForm
          chosen={{ move }}
          facts={facts}
          version={version}
          reference={reference}
          requestKey={newRequestKey()}
          about={[{ label: "Case", value: reference }]}
          byOffice
        />
      </Card>
    </>
  );
}
