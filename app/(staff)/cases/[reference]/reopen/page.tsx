import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ReopenForm } from "@/components/cases/reopen-form";
import { StandingNotice } from "@/components/cases/standing-notice";
import { Card } from "@/components/ui/card";
import { loadCaseForm } from "@/lib/cases/loaders";
import { closureRefusals } from "@/lib/domain/closure/closure";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Reopen a case" };

export default async function ReopenPage({ params }: PageProps<"/cases/[reference]/reopen">) {
  const { head, today } = await loadCaseForm((await params).reference, "reopen_case");

  return (
    <CaseFormPage
      title="Reopen the case"
      lead="Whoever was responsible before it ended is responsible again."
      head={head}
      today={today}
    >
      <Card>
        {head.endReason ? (
          <ReopenForm requestKey={newRequestKey()} head={head} />
        ) : (
          <StandingNotice reference={head.reference}>{closureRefusals.not_ended}</StandingNotice>
        )}
      </Card>
    </CaseFormPage>
  );
}
