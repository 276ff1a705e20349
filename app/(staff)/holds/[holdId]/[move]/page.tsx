import type { Metadata } from "next";
import { OfficeFacts } from "@/components/holds/office-facts";
import { CaseMoveForm } from "@/components/moves/case-move-form";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Columns } from "@/components/ui/layout";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import { loadHoldMove } from "@/lib/screens/held/loaders";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";

/** The same for every decision: the heading says which one it is. */
export const metadata: Metadata = { title: "Decide on a held case" };

export default async function DecideHoldPage({ params }: PageProps<"/holds/[holdId]/[move]">) {
  const { holdId, move: asked } = await params;
  const { hold, move, facts, version, office } = await loadHoldMove(holdId, asked);
  const { reference } = hold;

  return (
    <>
      <BackLink href={hrefTo("held")}>Back to held cases and decisions</BackLink>
      <hgroup>
        <h1>{caseMoveOf(move).label}</h1>
        <p className="quiet">{reference}</p>
      </hgroup>
      <Columns
        aside={
          <Card title={`About ${reference}`}>
            <OfficeFacts hold={hold} today={facts.today} closesOn={facts.dates.closesOn} />
          </Card>
        }
      >
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
      </Columns>
    </>
  );
}
