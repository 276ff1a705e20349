import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { RecallForm } from "@/components/sharing/recall-form";
import { Card } from "@/components/ui/card";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadSharing } from "@/lib/sharing/loaders";

export const metadata: Metadata = { title: "Record a recall" };

export default async function RecallPage({
  params,
}: PageProps<"/cases/[reference]/sharing/[destinationId]/recall">) {
  const { reference, destinationId } = await params;
  const { head, sharing, today, locked } = await loadSharing(reference, destinationId);

  return (
    <CaseFormPage title="Record a recall" lead={sharing.destination.name} head={head} today={today}>
      <Card>
        <RecallForm
          {...{ reference, destinationId, today }}
          locked={locked.recall}
          requestKey={newRequestKey()}
        />
      </Card>
    </CaseFormPage>
  );
}
