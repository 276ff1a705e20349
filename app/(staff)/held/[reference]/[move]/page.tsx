import type { Metadata } from "next";
import { SilentFacts } from "@/components/holds/silent-destinations";
import { CaseMoveForm } from "@/components/moves/case-move-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import { loadOfficeMove } from "@/lib/screens/held/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

/** The same for every move: the heading says which one it is. */
export const metadata: Metadata = { title: "Act for the commissioner’s office" };

export default async function OfficeMovePage({ params }: PageProps<"/held/[reference]/[move]">) {
  const { reference, move: asked } = await params;
  const { move, facts, silent, version, office } = await loadOfficeMove(reference, asked);

  return (
    <>
      <BackLink href={hrefTo("held")}>Back to held cases and decisions</BackLink>
      <hgroup>
        <h1>{caseMoveOf(move).label}</h1>
        <p className="quiet">{reference}</p>
      </hgroup>
      {silent.map((destination) => (
        <SilentFacts key={destination.name} destination={destination} today={facts.today} />
      ))}
      <Card>
        <CaseMoveForm
          chosen={{ move }}
          facts={facts}
          version={version}
          reference={reference}
          requestKey={newRequestKey()}
          about={[{ label: "Case", value: reference }]}
          office={office}
          byOffice
        />
      </Card>
    </>
  );
}
