import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ClosureReasons } from "@/components/moves/closure-reasons";
import { Card } from "@/components/ui/card";
import { loadClosureReasons } from "@/lib/moves/loaders";

export const metadata: Metadata = { title: "Request closure" };

export default async function ClosurePage({ params }: PageProps<"/cases/[reference]/closure">) {
  const { head, facts, reasons } = await loadClosureReasons((await params).reference);

  return (
    <CaseFormPage
      title="Request closure"
      lead="Select why the case ends. It ends only when another person has approved the closure."
      head={head}
      today={facts.today}
    >
      <Card>
        <ClosureReasons reasons={reasons} reference={head.reference} />
      </Card>
    </CaseFormPage>
  );
}
