import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { DecisionForm } from "@/components/sharing/decision-form";
import { SharingHistory } from "@/components/sharing/sharing-history";
import { CurrentDecisionCard } from "@/components/sharing/current-decision-card";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadSharing } from "@/lib/sharing/loaders";

/** Never the person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Sharing decision" };

export default async function SharingPage({
  params,
  searchParams,
}: PageProps<"/cases/[reference]/sharing/[destinationId]">) {
  const { reference, destinationId } = await params;
  const { head, sharing, due, today, locked } = await loadSharing(reference, destinationId);

  return (
    <CaseFormPage title={`Sharing with ${sharing.destination.name}`} head={head} today={today}>
      <DoneBanner done={(await searchParams).done} />
      <CurrentDecisionCard {...{ sharing, due, locked, reference, today }} />
      <Card title={sharing.current ? "Record a new decision" : "Record a decision"}>
        <DecisionForm
          {...{ reference, sharing, today }}
          locked={locked.record}
          requestKey={newRequestKey()}
        />
      </Card>
      <SharingHistory sharing={sharing} today={today} />
    </CaseFormPage>
  );
}
