import type { Metadata } from "next";
import { CaseFormPage } from "@/components/cases/case-form-page";
import { AddProfessionalForm } from "@/components/professionals/add-professional-form";
import { Card } from "@/components/ui/card";
import { newRequestKey } from "@/lib/platform/request-key";
import { loadAddProfessional } from "@/lib/professionals/loaders";

export const metadata: Metadata = { title: "Add a professional" };

export default async function AddProfessionalPage({
  params,
}: PageProps<"/cases/[reference]/professionals/new">) {
  const { head, known, locked, today } = await loadAddProfessional((await params).reference);

  return (
    <CaseFormPage
      title="Add a professional"
      lead="A named practitioner of another agency who works with the person."
      head={head}
      today={today}
    >
      <Card>
        <AddProfessionalForm reference={head.reference} requestKey={newRequestKey()} {...{ known, locked }} />
      </Card>
    </CaseFormPage>
  );
}
