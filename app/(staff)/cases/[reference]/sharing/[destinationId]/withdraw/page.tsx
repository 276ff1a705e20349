import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { WithdrawForm } from "@/components/sharing/withdraw-form";
import { Card } from "@/components/ui/card";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadSharing } from "@/lib/sharing/loaders";

export const metadata: Metadata = { title: "Withdraw sharing" };

export default async function WithdrawSharingPage({
  params,
}: PageProps<"/cases/[reference]/sharing/[destinationId]/withdraw">) {
  const { reference, destinationId } = await params;
  const { head, sharing, today, locked } = await loadSharing(reference, destinationId);

  return (
    <CaseFormPage title="Withdraw sharing" lead={sharing.destination.name} head={head} today={today}>
      <Card>
        <WithdrawForm
          {...{ reference, sharing, today }}
          locked={locked.withdraw}
          requestKey={newRequestKey()}
        />
      </Card>
    </CaseFormPage>
  );
}
