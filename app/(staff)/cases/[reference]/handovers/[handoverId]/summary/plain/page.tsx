import type { Metadata } from "next";
import { FormHeading } from "@/components/cases/form-heading";
import { PlainSections } from "@/components/summaries/plain-sections";
import { BackLink } from "@/components/ui/back-link";
import { Measure, Stack } from "@/components/ui/layout";
import { PrintButton } from "@/components/ui/print-button";
import { WarningText } from "@/components/ui/warning-text";
import { callingName } from "@/lib/domain/person/name";
import { copyStatusSentences } from "@/lib/domain/summary/plain";
import { fullDay } from "@/lib/domain/calendar/format";
import { hrefTo } from "@/lib/routes";
import { loadPlainCopy } from "@/lib/summaries/loaders";

/** Never the person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Copy for the person" };

export default async function PlainCopyPage({
  params,
}: PageProps<"/cases/[reference]/handovers/[handoverId]/summary/plain">) {
  const { reference, handoverId } = await params;
  const { head, summary, status, sections, today } = await loadPlainCopy(reference, handoverId);
  const { record, handover, withheld } = summary;

  return (
    <>
      <BackLink href={hrefTo("summary", { reference: head.reference, handoverId: handover.id })}>
        Back to the summary
      </BackLink>
      <div className="no-print">
        <FormHeading title="Copy for the person" head={head} />
        {status === "post_safe" ? (
          <p>{copyStatusSentences[status]}</p>
        ) : (
          <WarningText>{copyStatusSentences[status]}</WarningText>
        )}
      </div>
      {status !== "died" && (
        <Measure>
          <Stack>
            <PrintButton>Print</PrintButton>
            <h2>What we tell {handover.destination.name} about you</h2>
            <p>
              For {callingName(record.person)}. Written on {fullDay(today)}. Is something wrong, or do you not
              want it shared? Tell {record.from.name}.
            </p>
            {withheld.length > 0 && (
              <p>Some of what we know is left out, as was decided with you or on your behalf.</p>
            )}
            <PlainSections sections={sections} />
          </Stack>
        </Measure>
      )}
    </>
  );
}
