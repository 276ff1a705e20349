import type { Metadata } from "next";
import { ChangePreview } from "@/components/programme/change-preview";
import { outcomeOf, proposalOf } from "@/components/programme/change-words";
import { DecideChange } from "@/components/programme/decide-change";
import { Differences } from "@/components/programme/differences";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { SummaryList } from "@/components/ui/summary-list";
import { loadChange } from "@/lib/programme-changes/loaders";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "A change of the dates and thresholds" };

export default async function ProgrammeChangePage({
  params,
  searchParams,
}: PageProps<"/programme/changes/[changeId]">) {
  const { change, preview, mayDecide, mayTakeBack } = await loadChange((await params).changeId);
  const { whoIsLeft, decisionReason } = change;

  return (
    <Measure>
      <BackLink href={hrefTo("programme")}>Dates and thresholds</BackLink>
      <DoneBanner done={(await searchParams)["done"]} />
      <PageHeader title="A change of the dates and thresholds" lead={`${proposalOf(change)}.`} />
      <Card title="What changes">
        <Differences before={change.before} after={change.after} />
        <SummaryList
          facts={[
            { label: "Why", value: change.reason },
            ...(whoIsLeft === null ? [] : [{ label: "Who is still left, and why", value: whoIsLeft }]),
            { label: "Decision", value: outcomeOf(change) },
            ...(decisionReason === null ? [] : [{ label: "Reason", value: decisionReason }]),
          ]}
        />
      </Card>
      {preview && <ChangePreview preview={preview} />}
      <DecideChange changeId={change.id} mayDecide={mayDecide} mayTakeBack={mayTakeBack} />
    </Measure>
  );
}
