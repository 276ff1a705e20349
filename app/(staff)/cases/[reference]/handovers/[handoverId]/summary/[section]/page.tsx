import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { SectionForm } from "@/components/summaries/section-form";
import { SectionAsText } from "@/components/summaries/section-as-text";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { WarningText } from "@/components/ui/warning-text";
import { summarySectionLabels } from "@/lib/domain/vocabulary/summary-sections";
import { newRequestKey } from "@/lib/platform/request-key";
import { hrefTo } from "@/lib/routes";
import { loadSection } from "@/lib/summaries/loaders";

/** The same for every section: the heading says which one it is. */
export const metadata: Metadata = { title: "Edit the transfer summary" };

export default async function SummarySectionPage({
  params,
}: PageProps<"/cases/[reference]/handovers/[handoverId]/summary/[section]">) {
  const { reference, handoverId, section: asked } = await params;
  const { head, summary, section, version, today, locked } = await loadSection(reference, handoverId, asked);
  const assembled = summary.assembled[section];

  return (
    <CaseFormPage
      title={summarySectionLabels[section]}
      lead={`Transfer summary for ${summary.handover.destination.name}.`}
      head={head}
      today={today}
    >
      <BackLink href={hrefTo("summary", { reference: head.reference, handoverId: summary.handover.id })}>
        Back to the summary
      </BackLink>
      {summary.withheld.includes(section) && (
        <WarningText>
          The sharing decision keeps this section back. What you write here does not leave.
        </WarningText>
      )}
      <Card>
        <SectionForm {...{ summary, section, version, locked }} requestKey={newRequestKey()} />
      </Card>
      {summary.edited[section] && assembled && (
        <Card title="What the record says">
          <SectionAsText section={section} text={assembled} />
        </Card>
      )}
    </CaseFormPage>
  );
}
