import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ClosureRequest } from "@/components/cases/closure-request";
import { DecideClosureForm } from "@/components/cases/decide-closure-form";
import { StandingNotice } from "@/components/cases/standing-notice";
import { Card } from "@/components/ui/card";
import { loadCaseForm } from "@/lib/cases/loaders";
import { closureRefusals } from "@/lib/domain/closure/closure";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Decide a closure" };

export default async function DecideClosurePage({ params }: PageProps<"/cases/[reference]/closure/decide">) {
  const { actor, head, detail, today } = await loadCaseForm((await params).reference, "decide_closure");
  const asked = detail.closureAsked;
  const isOwn = asked?.by.id === actor.id;

  return (
    <CaseFormPage title="Decide the closure" head={head} today={today}>
      {asked && <ClosureRequest asked={asked} today={today} />}
      <Card>
        {!asked || isOwn ? (
          <StandingNotice reference={head.reference}>
            {asked ? closureRefusals.own_request : closureRefusals.nothing_requested}
          </StandingNotice>
        ) : (
          <DecideClosureForm requestKey={newRequestKey()} head={head} asked={asked} />
        )}
      </Card>
    </CaseFormPage>
  );
}
