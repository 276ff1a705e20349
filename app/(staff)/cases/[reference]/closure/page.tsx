import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { RequestClosureForm } from "@/components/cases/request-closure-form";
import { StandingNotice } from "@/components/cases/standing-notice";
import { Card } from "@/components/ui/card";
import { loadCaseForm } from "@/lib/cases/loaders";
import { closureRefusals } from "@/lib/domain/closure/closure";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Ask to close a case" };

export default async function ClosurePage({ params }: PageProps<"/cases/[reference]/closure">) {
  const { head, detail, today } = await loadCaseForm((await params).reference, "request_closure");
  const standing = head.endReason
    ? closureRefusals.already_ended
    : detail.closureAsked && closureRefusals.already_requested;

  return (
    <CaseFormPage
      title="Ask to close the case"
      lead="Nothing ends before a manager has approved it."
      head={head}
      today={today}
    >
      <Card>
        {standing ? (
          <StandingNotice reference={head.reference}>{standing}</StandingNotice>
        ) : (
          <RequestClosureForm requestKey={newRequestKey()} head={head} />
        )}
      </Card>
    </CaseFormPage>
  );
}
