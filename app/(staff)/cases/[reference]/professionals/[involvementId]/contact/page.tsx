import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { practitionerLabel } from "@/components/contacts/practitioner-label";
import { InformProfessionalForm } from "@/components/professionals/inform-professional-form";
import { Card } from "@/components/ui/card";
import { PhoneLink } from "@/components/ui/phone-link";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadProfessionalContact } from "@/lib/professionals/loaders";

/** Never a person's name: titles reach the browser's history. */
export const metadata: Metadata = { title: "Log a contact with a professional" };

export default async function InformProfessionalPage({
  params,
}: PageProps<"/cases/[reference]/professionals/[involvementId]/contact">) {
  const { reference, involvementId } = await params;
  const { head, involved, others, locked, today } = await loadProfessionalContact(reference, involvementId);
  const { professional } = involved;

  return (
    <CaseFormPage
      title="Log a contact with a professional"
      lead={practitionerLabel(professional)}
      head={head}
      today={today}
    >
      <Card>
        {professional.phone !== null && (
          <p>
            <PhoneLink number={professional.phone} label="Call" />
          </p>
        )}
        <InformProfessionalForm
          {...{ reference, involvementId, others, locked, today }}
          personName={head.name}
          news={involved.notification.news}
          requestKey={newRequestKey()}
        />
      </Card>
    </CaseFormPage>
  );
}
