import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { ProfessionalsTable } from "@/components/professionals/professionals-table";
import { RemovedProfessionals } from "@/components/professionals/removed-professionals";
import { informedLabel } from "@/components/professionals/informed-label";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DoneBanner } from "@/components/ui/done-banner";
import { loadProfessionals } from "@/lib/professionals/loaders";
import { hrefTo } from "@/lib/routes";

export const metadata: Metadata = { title: "Professionals of a case" };

export default async function ProfessionalsPage({
  params,
  searchParams,
}: PageProps<"/cases/[reference]/professionals">) {
  const { head, professionals, today } = await loadProfessionals((await params).reference);
  const { involved, removed } = professionals;
  const { reference } = head;
  const isOpen = head.endReason === null;

  return (
    <CaseFormPage title="Professionals" lead={informedLabel(professionals)} head={head} today={today}>
      <DoneBanner done={(await searchParams).done} />
      <Card flush={involved.length > 0}>
        <ProfessionalsTable {...{ reference, involved, today, isOpen }} />
      </Card>
      {isOpen && involved.length > 0 && (
        <p className="no-print">
          <ButtonLink href={hrefTo("newProfessional", { reference })}>Add a professional</ButtonLink>
        </p>
      )}
      <RemovedProfessionals removed={removed} today={today} />
    </CaseFormPage>
  );
}
