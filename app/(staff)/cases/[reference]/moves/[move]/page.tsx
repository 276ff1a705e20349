import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { CaseMoveForm } from "@/components/moves/case-move-form";
import { RequestedClosure } from "@/components/moves/requested-closure";
import { Card } from "@/components/ui/card";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import { loadCaseMove } from "@/lib/moves/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

/** The same for every move: which one it is stands in the heading. */
export const metadata: Metadata = { title: "Move a case" };

export default async function MoveCasePage({ params }: PageProps<"/cases/[reference]/moves/[move]">) {
  const { reference, move } = await params;
  const { head, facts, asked, closureAsked, ...form } = await loadCaseMove(reference, move);

  return (
    <CaseFormPage title={caseMoveOf(asked.move).label} head={head} today={facts.today}>
      {closureAsked && <RequestedClosure asked={closureAsked} today={facts.today} />}
      <Card>
        <CaseMoveForm
          asked={asked}
          facts={facts}
          version={form.version}
          reference={reference}
          requestKey={newRequestKey()}
          about={[{ label: "Person", value: `${head.name}, ${head.reference}` }]}
        />
      </Card>
    </CaseFormPage>
  );
}
