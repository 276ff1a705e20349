import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { CaseMoveForm } from "@/components/moves/case-move-form";
import { LostContact } from "@/components/moves/lost-contact";
import { Card } from "@/components/ui/card";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { loadClosure } from "@/lib/moves/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Ask to close a case" };

export default async function ClosureForPage({ params }: PageProps<"/cases/[reference]/closure/[reason]">) {
  const { reference, reason: asReason } = await params;
  const { head, facts, asked, reason, contacts, version } = await loadClosure(reference, asReason);

  return (
    <CaseFormPage
      title="Ask to close the case"
      lead={`Reason: ${endReasonLabels[reason]}. Nothing ends before someone else has approved it.`}
      head={head}
      today={facts.today}
    >
      {reason === "lost_contact" && <LostContact facts={facts} />}
      <Card>
        <CaseMoveForm
          {...{ asked, facts, version, reference, contacts }}
          requestKey={newRequestKey()}
          about={[{ label: "Person", value: `${head.name}, ${head.reference}` }]}
        />
      </Card>
    </CaseFormPage>
  );
}
