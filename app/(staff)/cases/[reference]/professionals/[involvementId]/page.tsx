import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { practitionerLabel } from "@/components/contacts/practitioner-label";
import { RemoveProfessionalForm } from "@/components/professionals/remove-professional-form";
import { Card } from "@/components/ui/card";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadInvolvement } from "@/lib/professionals/loaders";

export const metadata: Metadata = { title: "Mark a professional as not involved" };

export default async function RemoveProfessionalPage({
  params,
}: PageProps<"/cases/[reference]/professionals/[involvementId]">) {
  const { reference, involvementId } = await params;
  const { head, involved, locked, today } = await loadInvolvement(reference, involvementId);

  return (
    <CaseFormPage
      title="Mark as no longer involved"
      lead={`${practitionerLabel(involved.professional)}. Their contacts stay on the case, and you can add them again.`}
      head={head}
      today={today}
    >
      <Card>
        <RemoveProfessionalForm {...{ reference, involvementId, locked }} requestKey={newRequestKey()} />
      </Card>
    </CaseFormPage>
  );
}
