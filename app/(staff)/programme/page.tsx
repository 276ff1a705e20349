import type { Metadata } from "next";
import { ChangesCard } from "@/components/programme/changes-card";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { ActionForm } from "@/components/ui/form";
import { Measure } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { SummaryList } from "@/components/ui/summary-list";
import { WarningText } from "@/components/ui/warning-text";
import { fullDay } from "@/lib/domain/calendar/format";
import { dateLabels, dateNames } from "@/lib/domain/programme/change";
import { thresholdNames, thresholds } from "@/lib/domain/programme/thresholds";
import { newRequestKey } from "@/lib/platform/request-key";
import { confirmDatesAction } from "@/lib/programme-changes/actions";
import { loadProgramme } from "@/lib/programme-changes/loaders";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Dates and thresholds" };

export default async function ProgrammePage({ searchParams }: PageProps<"/programme">) {
  const { programme, terms, changes, isOpen, mayPropose, mayConfirm } = await loadProgramme();

  return (
    <Measure>
      <DoneBanner done={(await searchParams)["done"]} />
      <PageHeader
        title="Dates and thresholds"
        lead="A manager proposes a change, and the commissioner’s office approves it."
        actions={
          mayPropose &&
          !isOpen && (
            <ButtonLink href={hrefTo("proposeChange")} variant="secondary">
              Propose a change
            </ButtonLink>
          )
        }
      />
      <Card title="Dates">
        {!programme.isConfirmed && (
          <WarningText>
            Not yet confirmed. They were entered when Onward was set up, and a commissioning manager has not
            confirmed them.
          </WarningText>
        )}
        <SummaryList
          facts={dateNames.map((name) => ({ label: dateLabels[name], value: fullDay(terms.dates[name]) }))}
        />
        {mayConfirm && (
          <ActionForm action={confirmDatesAction} requestKey={newRequestKey()} label="Confirm these dates">
            <SubmitButton>Confirm these dates</SubmitButton>
          </ActionForm>
        )}
      </Card>
      <Card title="Thresholds">
        <SummaryList
          facts={thresholdNames.map((name) => ({
            label: thresholds[name].label,
            value: `${terms.thresholds[name]} ${thresholds[name].unit}`,
          }))}
        />
      </Card>
      <ChangesCard changes={changes} />
    </Measure>
  );
}
