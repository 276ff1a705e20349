import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ApproveForm } from "@/components/sharing/approve-form";
import { Card } from "@/components/ui/card";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadSharing } from "@/lib/sharing/loaders";

export const metadata: Metadata = { title: "Approve sharing without consent" };

export default async function ApproveSharingPage({
  params,
}: PageProps<"/cases/[reference]/sharing/[destinationId]/approve">) {
  const { reference, destinationId } = await params;
  const { head, sharing, today, locked } = await loadSharing(reference, destinationId);

  return (
    <CaseFormPage
      title="Approve sharing without consent"
      lead={sharing.destination.name}
      head={head}
      today={today}
    >
      <Card>
        <ApproveForm
          {...{ reference, sharing, today }}
          locked={locked.approve}
          requestKey={newRequestKey()}
        />
      </Card>
    </CaseFormPage>
  );
}
