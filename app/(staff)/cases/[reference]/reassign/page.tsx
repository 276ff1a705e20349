import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ReassignForm } from "@/components/cases/reassign-form";
import { NotAvailableNotice } from "@/components/cases/not-available-notice";
import { Card } from "@/components/ui/card";
import { loadReassigning } from "@/lib/cases/loaders";
import { reassignRefusals } from "@/lib/domain/case/reassign";
import { newRequestKey } from "@/lib/platform/request-key";

export const metadata: Metadata = { title: "Reassign a case" };

export default async function ReassignCasePage({ params }: PageProps<"/cases/[reference]/reassign">) {
  const { head, isOpen, workers, today } = await loadReassigning((await params).reference);

  return (
    <CaseFormPage title="Reassign the case" head={head} today={today}>
      <Card>
        {!isOpen ? (
          <NotAvailableNotice reference={head.reference}>
            {reassignRefusals.reassign_ended}
          </NotAvailableNotice>
        ) : (
          <ReassignForm requestKey={newRequestKey()} head={head} workers={workers} />
        )}
      </Card>
    </CaseFormPage>
  );
}
