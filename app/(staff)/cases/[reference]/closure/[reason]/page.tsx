import type { Metadata } from "next";
import { CaseMoveForm } from "@/components/moves/case-move-form";
import { LostContact } from "@/components/moves/lost-contact";
import { MovePage } from "@/components/moves/move-page";
import { caseMoveOf } from "@/lib/domain/moves/case-moves";
import { endReasonLabels } from "@/lib/domain/vocabulary/end-reasons";
import { loadClosure } from "@/lib/moves/loaders";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: caseMoveOf("request_closure").label };

export default async function ClosureForPage({ params }: PageProps<"/cases/[reference]/closure/[reason]">) {
  const { reference, reason } = await params;
  const { head, facts, chosen, contacts, version } = await loadClosure(reference, reason);

  return (
    <MovePage
      title={caseMoveOf("request_closure").label}
      lead={`Reason: ${endReasonLabels[chosen.endReason]}. The case ends only when another person has approved the closure.`}
      head={head}
      today={facts.today}
      before={chosen.endReason === "lost_contact" && <LostContact facts={facts} />}
    >
      <CaseMoveForm
        {...{ chosen, facts, version, reference, contacts }}
        requestKey={newRequestKey()}
        about={[{ label: "Person", value: `${head.name}, ${head.reference}` }]}
      />
    </MovePage>
  );
}
