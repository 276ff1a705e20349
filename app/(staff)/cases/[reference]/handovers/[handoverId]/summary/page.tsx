import type { Metadata } from "next";
import { FormHeading } from "@/components/cases/form-heading";
import { NewVersionForm } from "@/components/summaries/new-version-form";
import { ReceiptForm } from "@/components/summaries/receipt-form";
import { SentVersions } from "@/components/summaries/sent-versions";
import { OutOfDateNote, SharingNote, SummaryGaps } from "@/components/summaries/summary-notes";
import { SummarySheet } from "@/components/summaries/summary-sheet";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { DoneBanner } from "@/components/ui/done-banner";
import { ButtonRow, Columns, Stack } from "@/components/ui/layout";
import { PrintButton } from "@/components/ui/print-button";
import { fullDay } from "@/lib/domain/calendar/format";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";
import { loadSummary } from "@/lib/summaries/loaders";

/** Never the person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Transfer summary" };

export default async function SummaryPage({
  params,
  searchParams,
}: PageProps<"/cases/[reference]/handovers/[handoverId]/summary">) {
  const { reference, handoverId } = await params;
  const { head, summary, today, mayEdit, noNewVersion } = await loadSummary(reference, handoverId);
  const address = hrefTo("summary", { reference: head.reference, handoverId: summary.handover.id });

  return (
    <>
      <BackLink href={hrefTo("case", { reference: head.reference })}>Back to {head.name}</BackLink>
      <DoneBanner done={(await searchParams).done} />
      <FormHeading title="Transfer summary" head={head} />
      <p>
        For {summary.handover.destination.name}. As it is on {fullDay(today)}.
      </p>
      <Stack>
        <ButtonRow>
          <PrintButton>Print</PrintButton>
          <ButtonLink href={`${address}/plain`} variant="secondary">
            Copy for the person
          </ButtonLink>
        </ButtonRow>
        <Columns
          asideFirst
          aside={
            <>
              <SharingNote summary={summary} />
              <OutOfDateNote summary={summary} />
              <SummaryGaps summary={summary} address={address} />
            </>
          }
        >
          <SummarySheet summary={summary} address={address} mayEdit={mayEdit} />
          <SentVersions summary={summary} today={today} />
          <ReceiptForm summary={summary} requestKey={newRequestKey()} today={today} />
          <NewVersionForm
            summary={summary}
            requestKey={newRequestKey()}
            today={today}
            refusal={noNewVersion}
          />
        </Columns>
      </Stack>
    </>
  );
}
